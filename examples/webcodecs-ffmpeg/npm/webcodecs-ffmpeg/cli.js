#!/usr/bin/env node
"use strict";
/* global require */

const { linkFlags, versions } = require("./index.js");

console.log(JSON.stringify({ versions, linkFlags: linkFlags() }, null, 2));
