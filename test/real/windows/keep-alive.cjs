// Wine 8 connects no socket that was told to keep alive before: "connect UNKNOWN" is its answer.
const { Socket } = require("node:net");

const own = Socket.prototype.setKeepAlive;
Socket.prototype.setKeepAlive = function (...given) {
  return this.connecting ? this : own.apply(this, given);
};
