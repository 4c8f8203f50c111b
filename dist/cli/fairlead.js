#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 3313:
/***/ ((module) => {

module.exports = Pend;

function Pend() {
  this.pending = 0;
  this.max = Infinity;
  this.listeners = [];
  this.waiting = [];
  this.error = null;
}

Pend.prototype.go = function(fn) {
  if (this.pending < this.max) {
    pendGo(this, fn);
  } else {
    this.waiting.push(fn);
  }
};

Pend.prototype.wait = function(cb) {
  if (this.pending === 0) {
    cb(this.error);
  } else {
    this.listeners.push(cb);
  }
};

Pend.prototype.hold = function() {
  return pendHold(this);
};

function pendHold(self) {
  self.pending += 1;
  var called = false;
  return onCb;
  function onCb(err) {
    if (called) throw new Error("callback called twice");
    called = true;
    self.error = self.error || err;
    self.pending -= 1;
    if (self.waiting.length > 0 && self.pending < self.max) {
      pendGo(self, self.waiting.shift());
    } else if (self.pending === 0) {
      var listeners = self.listeners;
      self.listeners = [];
      listeners.forEach(cbListener);
    }
  }
  function cbListener(listener) {
    listener(self.error);
  }
}

function pendGo(self, fn) {
  fn(pendHold(self));
}


/***/ }),

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 5385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(6353)
const { safeRe: re, t } = __nccwpck_require__(5471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 7648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 6874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 8511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 2603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 2173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 7192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 9872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 6114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 2088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(5471)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(3348)
const parse = __nccwpck_require__(6353)
const valid = __nccwpck_require__(8780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(2338)
const diff = __nccwpck_require__(711)
const major = __nccwpck_require__(8511)
const minor = __nccwpck_require__(2603)
const patch = __nccwpck_require__(8756)
const prerelease = __nccwpck_require__(5714)
const compare = __nccwpck_require__(8469)
const rcompare = __nccwpck_require__(2173)
const compareLoose = __nccwpck_require__(6874)
const compareBuild = __nccwpck_require__(7648)
const sort = __nccwpck_require__(9872)
const rsort = __nccwpck_require__(7192)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(1236)
const lte = __nccwpck_require__(6717)
const cmp = __nccwpck_require__(8646)
const coerce = __nccwpck_require__(5385)
const truncate = __nccwpck_require__(6114)
const Comparator = __nccwpck_require__(9379)
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const toComparators = __nccwpck_require__(4750)
const maxSatisfying = __nccwpck_require__(3193)
const minSatisfying = __nccwpck_require__(8595)
const minVersion = __nccwpck_require__(1866)
const validRange = __nccwpck_require__(4737)
const outside = __nccwpck_require__(280)
const gtr = __nccwpck_require__(2276)
const ltr = __nccwpck_require__(5213)
const intersects = __nccwpck_require__(3465)
const simplifyRange = __nccwpck_require__(2028)
const subset = __nccwpck_require__(1489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 2276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 3465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 5213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 3193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 8595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 1866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const gt = __nccwpck_require__(6599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)
const gte = __nccwpck_require__(1236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 2028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 1489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 4750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 4248:
/***/ ((module) => {

// Adapted from https://github.com/brianloveswords/buffer-crc32/blob/v0.2.13/index.js
const CRC_TABLE = new Int32Array([
  0x00000000, 0x77073096, 0xee0e612c, 0x990951ba, 0x076dc419, 0x706af48f, 0xe963a535, 0x9e6495a3,
  0x0edb8832, 0x79dcb8a4, 0xe0d5e91e, 0x97d2d988, 0x09b64c2b, 0x7eb17cbd, 0xe7b82d07, 0x90bf1d91,
  0x1db71064, 0x6ab020f2, 0xf3b97148, 0x84be41de, 0x1adad47d, 0x6ddde4eb, 0xf4d4b551, 0x83d385c7,
  0x136c9856, 0x646ba8c0, 0xfd62f97a, 0x8a65c9ec, 0x14015c4f, 0x63066cd9, 0xfa0f3d63, 0x8d080df5,
  0x3b6e20c8, 0x4c69105e, 0xd56041e4, 0xa2677172, 0x3c03e4d1, 0x4b04d447, 0xd20d85fd, 0xa50ab56b,
  0x35b5a8fa, 0x42b2986c, 0xdbbbc9d6, 0xacbcf940, 0x32d86ce3, 0x45df5c75, 0xdcd60dcf, 0xabd13d59,
  0x26d930ac, 0x51de003a, 0xc8d75180, 0xbfd06116, 0x21b4f4b5, 0x56b3c423, 0xcfba9599, 0xb8bda50f,
  0x2802b89e, 0x5f058808, 0xc60cd9b2, 0xb10be924, 0x2f6f7c87, 0x58684c11, 0xc1611dab, 0xb6662d3d,
  0x76dc4190, 0x01db7106, 0x98d220bc, 0xefd5102a, 0x71b18589, 0x06b6b51f, 0x9fbfe4a5, 0xe8b8d433,
  0x7807c9a2, 0x0f00f934, 0x9609a88e, 0xe10e9818, 0x7f6a0dbb, 0x086d3d2d, 0x91646c97, 0xe6635c01,
  0x6b6b51f4, 0x1c6c6162, 0x856530d8, 0xf262004e, 0x6c0695ed, 0x1b01a57b, 0x8208f4c1, 0xf50fc457,
  0x65b0d9c6, 0x12b7e950, 0x8bbeb8ea, 0xfcb9887c, 0x62dd1ddf, 0x15da2d49, 0x8cd37cf3, 0xfbd44c65,
  0x4db26158, 0x3ab551ce, 0xa3bc0074, 0xd4bb30e2, 0x4adfa541, 0x3dd895d7, 0xa4d1c46d, 0xd3d6f4fb,
  0x4369e96a, 0x346ed9fc, 0xad678846, 0xda60b8d0, 0x44042d73, 0x33031de5, 0xaa0a4c5f, 0xdd0d7cc9,
  0x5005713c, 0x270241aa, 0xbe0b1010, 0xc90c2086, 0x5768b525, 0x206f85b3, 0xb966d409, 0xce61e49f,
  0x5edef90e, 0x29d9c998, 0xb0d09822, 0xc7d7a8b4, 0x59b33d17, 0x2eb40d81, 0xb7bd5c3b, 0xc0ba6cad,
  0xedb88320, 0x9abfb3b6, 0x03b6e20c, 0x74b1d29a, 0xead54739, 0x9dd277af, 0x04db2615, 0x73dc1683,
  0xe3630b12, 0x94643b84, 0x0d6d6a3e, 0x7a6a5aa8, 0xe40ecf0b, 0x9309ff9d, 0x0a00ae27, 0x7d079eb1,
  0xf00f9344, 0x8708a3d2, 0x1e01f268, 0x6906c2fe, 0xf762575d, 0x806567cb, 0x196c3671, 0x6e6b06e7,
  0xfed41b76, 0x89d32be0, 0x10da7a5a, 0x67dd4acc, 0xf9b9df6f, 0x8ebeeff9, 0x17b7be43, 0x60b08ed5,
  0xd6d6a3e8, 0xa1d1937e, 0x38d8c2c4, 0x4fdff252, 0xd1bb67f1, 0xa6bc5767, 0x3fb506dd, 0x48b2364b,
  0xd80d2bda, 0xaf0a1b4c, 0x36034af6, 0x41047a60, 0xdf60efc3, 0xa867df55, 0x316e8eef, 0x4669be79,
  0xcb61b38c, 0xbc66831a, 0x256fd2a0, 0x5268e236, 0xcc0c7795, 0xbb0b4703, 0x220216b9, 0x5505262f,
  0xc5ba3bbe, 0xb2bd0b28, 0x2bb45a92, 0x5cb36a04, 0xc2d7ffa7, 0xb5d0cf31, 0x2cd99e8b, 0x5bdeae1d,
  0x9b64c2b0, 0xec63f226, 0x756aa39c, 0x026d930a, 0x9c0906a9, 0xeb0e363f, 0x72076785, 0x05005713,
  0x95bf4a82, 0xe2b87a14, 0x7bb12bae, 0x0cb61b38, 0x92d28e9b, 0xe5d5be0d, 0x7cdcefb7, 0x0bdbdf21,
  0x86d3d2d4, 0xf1d4e242, 0x68ddb3f8, 0x1fda836e, 0x81be16cd, 0xf6b9265b, 0x6fb077e1, 0x18b74777,
  0x88085ae6, 0xff0f6a70, 0x66063bca, 0x11010b5c, 0x8f659eff, 0xf862ae69, 0x616bffd3, 0x166ccf45,
  0xa00ae278, 0xd70dd2ee, 0x4e048354, 0x3903b3c2, 0xa7672661, 0xd06016f7, 0x4969474d, 0x3e6e77db,
  0xaed16a4a, 0xd9d65adc, 0x40df0b66, 0x37d83bf0, 0xa9bcae53, 0xdebb9ec5, 0x47b2cf7f, 0x30b5ffe9,
  0xbdbdf21c, 0xcabac28a, 0x53b39330, 0x24b4a3a6, 0xbad03605, 0xcdd70693, 0x54de5729, 0x23d967bf,
  0xb3667a2e, 0xc4614ab8, 0x5d681b02, 0x2a6f2b94, 0xb40bbe37, 0xc30c8ea1, 0x5a05df1b, 0x2d02ef8d,
]);

function crc32(buf) {
  let crc = -1;
  for (let x of buf) {
    crc = CRC_TABLE[(crc ^ x) & 0xff] ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}

module.exports = crc32;


/***/ }),

/***/ 3502:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

// This was adapted from https://github.com/andrewrk/node-fd-slicer by Andrew Kelley under the MIT License.
var fs = __nccwpck_require__(9896);
var util = __nccwpck_require__(9023);
var stream = __nccwpck_require__(2203);
var Readable = stream.Readable;
var PassThrough = stream.PassThrough;
var Pend = __nccwpck_require__(3313);
var EventEmitter = (__nccwpck_require__(4434).EventEmitter);

exports.BufferSlicer = BufferSlicer;
exports.FdSlicer = FdSlicer;

util.inherits(FdSlicer, EventEmitter);
function FdSlicer(fd) {
  EventEmitter.call(this);

  this.fd = fd;
  this.pend = new Pend();
  this.pend.max = 1;
  this.refCount = 0;
}

FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  var self = this;
  self.pend.go(function(cb) {
    fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
      cb();
      callback(err, bytesRead, buffer);
    });
  });
};

FdSlicer.prototype.createReadStream = function(options) {
  return new ReadStream(this, options);
};

FdSlicer.prototype.ref = function() {
  this.refCount += 1;
};

FdSlicer.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;
  if (self.refCount < 0) throw new Error("invalid unref");
  if (self.refCount > 0) return;

  fs.close(self.fd, onCloseDone);

  function onCloseDone(err) {
    if (err) {
      self.emit('error', err);
    } else {
      self.emit('close');
    }
  }
};

util.inherits(ReadStream, Readable);
function ReadStream(context, options) {
  options = options || {};
  Readable.call(this, options);

  this.context = context;
  this.context.ref();

  this.start = options.start || 0;
  this.endOffset = options.end;
  this.pos = this.start;
}

ReadStream.prototype._read = function(n) {
  var self = this;

  var toRead = Math.min(self._readableState.highWaterMark, n);
  if (self.endOffset != null) {
    toRead = Math.min(toRead, self.endOffset - self.pos);
  }
  if (toRead <= 0) {
    self.push(null);
    this._cleanup();
    return;
  }
  self.context.pend.go(function(cb) {
    var buffer = Buffer.allocUnsafe(toRead);
    fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
      if (err) {
        self.destroy(err);
      } else if (bytesRead === 0) {
        self.push(null);
        self._cleanup();
      } else {
        self.pos += bytesRead;
        self.push(buffer.slice(0, bytesRead));
      }
      cb();
    });
  });
};

ReadStream.prototype._destroy = function(err, cb) {
  // Node 14+ calls this automatically at EOF.
  this._cleanup();
  cb(err);
};

ReadStream.prototype._cleanup = function() {
  if (this.context != null) {
    this.context.unref();
    this.context = null;
  }
};

util.inherits(BufferSlicer, EventEmitter);
function BufferSlicer(buffer) {
  EventEmitter.call(this);

  this.refCount = 0;
  this.buffer = buffer;
}

BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
  if (position < 0) throw new RangeError("position is negative: " + position);
  if (offset + length > buffer.length) {
    // The caller's buffer can't hold all the bytes they're trying to read.
    // Clamp the length instead of giving an error.
    // The callback will be informed of fewer than expected bytes written.
    length = buffer.length - offset;
  }
  if (position + length > this.buffer.length) {
    // Clamp any attempt to read past the end of the source buffer.
    length = this.buffer.length - position;
  }
  if (length <= 0) {
    // After any clamping, we're fully out of bounds or otherwise have nothing to do.
    // This isn't an error; it's just zero bytes written.
    setImmediate(function() {
      callback(null, 0);
    });
    return;
  }
  this.buffer.copy(buffer, offset, position, position + length);
  setImmediate(function() {
    callback(null, length);
  });
};

BufferSlicer.prototype.createReadStream = function(options) {
  options = options || {};
  var readStream = new PassThrough(options);
  readStream.start = options.start || 0;
  readStream.endOffset = options.end;
  // by the time this function returns, we'll be done.
  readStream.pos = readStream.endOffset || this.buffer.length;

  var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
  // Cut the buffer into smaller slices for better memory usage when streaming into a zlib inflate stream.
  // See https://github.com/thejoshwolfe/yauzl/issues/87
  var maxChunkSize = 0x10000;
  var offset = 0;
  while (true) {
    var nextOffset = offset + maxChunkSize;
    if (nextOffset >= entireSlice.length) {
      // last chunk
      if (offset < entireSlice.length) {
        readStream.write(entireSlice.slice(offset, entireSlice.length));
      }
      break;
    }
    readStream.write(entireSlice.slice(offset, nextOffset));
    offset = nextOffset;
  }

  readStream.end();
  return readStream;
};

BufferSlicer.prototype.ref = function() {
  this.refCount += 1;
};

BufferSlicer.prototype.unref = function() {
  this.refCount -= 1;

  if (this.refCount < 0) {
    throw new Error("invalid unref");
  }
};


/***/ }),

/***/ 663:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;
var fs = __nccwpck_require__(9896);
var zlib = __nccwpck_require__(3106);
var fd_slicer = __nccwpck_require__(3502);
var util = __nccwpck_require__(9023);
var EventEmitter = (__nccwpck_require__(4434).EventEmitter);
var Transform = (__nccwpck_require__(2203).Transform);
var PassThrough = (__nccwpck_require__(2203).PassThrough);
var Writable = (__nccwpck_require__(2203).Writable);

// Node 20 added zlib.crc32.
const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : __nccwpck_require__(4248);

__webpack_unused_export__ = open;
__webpack_unused_export__ = fromFd;
__webpack_unused_export__ = fromBuffer;
__webpack_unused_export__ = fromRandomAccessReader;
exports.sO = openPromise;
__webpack_unused_export__ = fromFdPromise;
__webpack_unused_export__ = fromBufferPromise;
__webpack_unused_export__ = fromRandomAccessReaderPromise;

__webpack_unused_export__ = dosDateTimeToDate;
exports.ax = getFileNameLowLevel;
__webpack_unused_export__ = validateFileName;
__webpack_unused_export__ = parseExtraFields;
__webpack_unused_export__ = ZipFile;
__webpack_unused_export__ = Entry;
__webpack_unused_export__ = LocalFileHeader;
__webpack_unused_export__ = RandomAccessReader;

function openPromise(path, options) {
  return new Promise((resolve, reject) => {
    open(path, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromFdPromise(fd, options) {
  return new Promise((resolve, reject) => {
    fromFd(fd, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromBufferPromise(buffer, options) {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromRandomAccessReaderPromise(reader, totalSize, options) {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, totalSize, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}

function open(path, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.open(path, "r", function(err, fd) {
    if (err) return callback(err);
    fromFd(fd, options, function(err, zipfile) {
      if (err) fs.close(fd, defaultCallback);
      callback(err, zipfile);
    });
  });
}

function fromFd(fd, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.fstat(fd, function(err, stats) {
    if (err) return callback(err);
    var reader = new fd_slicer.FdSlicer(fd);
    fromRandomAccessReader(reader, stats.size, options, callback);
  });
}

function fromBuffer(buffer, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  var reader = new fd_slicer.BufferSlicer(buffer);
  fromRandomAccessReader(reader, buffer.length, options, callback);
}

function fromRandomAccessReader(reader, totalSize, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  var decodeStrings = !!options.decodeStrings;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
  if (totalSize > Number.MAX_SAFE_INTEGER) {
    throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
  }

  // the matching unref() call is in zipfile.close()
  reader.ref();

  // eocdr means End of Central Directory Record.
  // search backwards for the eocdr signature.
  // the last field of the eocdr is a variable-length comment.
  // the comment size is encoded in a 2-byte field in the eocdr, which we can't find without trudging backwards through the comment to find it.
  // as a consequence of this design decision, it's possible to have ambiguous zip file metadata if a coherent eocdr was in the comment.
  // we search backwards for a eocdr signature, and hope that whoever made the zip file was smart enough to forbid the eocdr signature in the comment.
  var eocdrWithoutCommentSize = 22;
  var zip64EocdlSize = 20; // Zip64 end of central directory locator
  var maxCommentSize = 0xffff; // 2-byte size
  var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
  var buffer = newBuffer(bufferSize);
  var bufferReadStart = totalSize - buffer.length;
  readAndAssertNoEof(reader, buffer, 0, bufferSize, bufferReadStart, function(err) {
    if (err) return callback(err);
    for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
      if (buffer.readUInt32LE(i) !== 0x06054b50) continue;
      // found eocdr
      var eocdrBuffer = buffer.subarray(i);

      // 0 - End of central directory signature = 0x06054b50
      // 4 - Number of this disk
      var diskNumber = eocdrBuffer.readUInt16LE(4);
      // 6 - Disk where central directory starts
      // 8 - Number of central directory records on this disk
      // 10 - Total number of central directory records
      var entryCount = eocdrBuffer.readUInt16LE(10);
      // 12 - Size of central directory (bytes)
      // 16 - Offset of start of central directory, relative to start of archive
      var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
      // 20 - Comment length
      var commentLength = eocdrBuffer.readUInt16LE(20);
      var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
      if (commentLength !== expectedCommentLength) {
        return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK\u263a\u263b` in the comment?"));
      }
      // 22 - Comment
      // the encoding is always cp437.
      var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false)
                                  : eocdrBuffer.subarray(22);

      // Look for a Zip64 end of central directory locator
      if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 0x07064b50) {
        // ZIP64 format
        var zip64EocdlBuffer = buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
        // 0 - zip64 end of central dir locator signature = 0x07064b50
        // 4 - number of the disk with the start of the zip64 end of central directory
        // 8 - relative offset of the zip64 end of central directory record
        var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
        // 16 - total number of disks

        // ZIP64 end of central directory record
        var zip64EocdrBuffer = newBuffer(56);
        return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
          if (err) return callback(err);

          // 0 - zip64 end of central dir signature                           4 bytes  (0x06064b50)
          if (zip64EocdrBuffer.readUInt32LE(0) !== 0x06064b50) {
            return callback(new Error("invalid zip64 end of central directory record signature"));
          }
          // 4 - size of zip64 end of central directory record                8 bytes
          // 12 - version made by                                             2 bytes
          // 14 - version needed to extract                                   2 bytes
          // 16 - number of this disk                                         4 bytes
          diskNumber = zip64EocdrBuffer.readUInt32LE(16);
          if (diskNumber !== 0) {
            // Check this only after zip64 overrides. See #118.
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          // 20 - number of the disk with the start of the central directory  4 bytes
          // 24 - total number of entries in the central directory on this disk         8 bytes
          // 32 - total number of entries in the central directory            8 bytes
          entryCount = readUInt64LE(zip64EocdrBuffer, 32);
          // 40 - size of the central directory                               8 bytes
          // 48 - offset of start of central directory with respect to the starting disk number     8 bytes
          centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
          // 56 - zip64 extensible data sector                                (variable size)
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
        });
      }

      // Not ZIP64 format
      if (diskNumber !== 0) {
        return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
      }
      return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));

    }

    // Not a zip file.
    callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
  });
}

util.inherits(ZipFile, EventEmitter);
function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
  var self = this;
  EventEmitter.call(self);
  self.reader = reader;
  // forward close events
  self.reader.on("error", function(err) {
    // error closing the fd
    emitError(self, err);
  });
  self.reader.once("close", function() {
    self.emit("close");
  });
  self.readEntryCursor = centralDirectoryOffset;
  self.fileSize = fileSize;
  self.entryCount = entryCount;
  self.comment = comment;
  self.entriesRead = 0;
  self.autoClose = !!autoClose;
  self.lazyEntries = !!lazyEntries;
  self.decodeStrings = !!decodeStrings;
  self.validateEntrySizes = !!validateEntrySizes;
  self.strictFileNames = !!strictFileNames;
  self.isOpen = true;
  self.emittedError = false;
  self.hasEachEntryBeenCalled = false;

  if (!self.lazyEntries) self._readEntry();
}
ZipFile.prototype.close = function() {
  if (!this.isOpen) return;
  this.isOpen = false;
  this.reader.unref();
};

function emitErrorAndAutoClose(self, err) {
  if (self.autoClose) self.close();
  emitError(self, err);
}
function emitError(self, err) {
  if (self.emittedError) return;
  self.emittedError = true;
  self.emit("error", err);
}

ZipFile.prototype.readEntry = function() {
  if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
  this._readEntry();
};
ZipFile.prototype._readEntry = function() {
  var self = this;
  if (self.entryCount === self.entriesRead) {
    // done with metadata
    setImmediate(function() {
      if (self.autoClose) self.close();
      if (self.emittedError) return;
      self.emit("end");
    });
    return;
  }
  if (self.emittedError) return;
  var buffer = newBuffer(46);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
    if (err) return emitErrorAndAutoClose(self, err);
    if (self.emittedError) return;
    var entry = new Entry();
    // 0 - Central directory file header signature
    var signature = buffer.readUInt32LE(0);
    if (signature !== 0x02014b50) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
    // 4 - Version made by
    entry.versionMadeBy = buffer.readUInt16LE(4);
    // 6 - Version needed to extract (minimum)
    entry.versionNeededToExtract = buffer.readUInt16LE(6);
    // 8 - General purpose bit flag
    entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
    // 10 - Compression method
    entry.compressionMethod = buffer.readUInt16LE(10);
    // 12 - File last modification time
    entry.lastModFileTime = buffer.readUInt16LE(12);
    // 14 - File last modification date
    entry.lastModFileDate = buffer.readUInt16LE(14);
    // 16 - CRC-32
    entry.crc32 = buffer.readUInt32LE(16);
    // 20 - Compressed size
    entry.compressedSize = buffer.readUInt32LE(20);
    // 24 - Uncompressed size
    entry.uncompressedSize = buffer.readUInt32LE(24);
    // 28 - File name length (n)
    entry.fileNameLength = buffer.readUInt16LE(28);
    // 30 - Extra field length (m)
    entry.extraFieldLength = buffer.readUInt16LE(30);
    // 32 - File comment length (k)
    entry.fileCommentLength = buffer.readUInt16LE(32);
    // 34 - Disk number where file starts
    // 36 - Internal file attributes
    entry.internalFileAttributes = buffer.readUInt16LE(36);
    // 38 - External file attributes
    entry.externalFileAttributes = buffer.readUInt32LE(38);
    // 42 - Relative offset of local file header
    entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);

    if (entry.generalPurposeBitFlag & 0x40) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));

    self.readEntryCursor += 46;

    buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
    readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
      if (err) return emitErrorAndAutoClose(self, err);
      if (self.emittedError) return;
      // 46 - File name
      entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
      // 46+n - Extra field
      var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
      entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
      // 46+n+m - File comment
      entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);

      // Parse the extra fields, which we need for processing other fields.
      try {
        entry.extraFields = parseExtraFields(entry.extraFieldRaw);
      } catch (err) {
        return emitErrorAndAutoClose(self, err);
      }

      // Interpret strings according to bit flags, extra fields, and options.
      if (self.decodeStrings) {
        var isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
        entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
        entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
        var errorMessage = validateFileName(entry.fileName);
        if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
      } else {
        entry.fileComment = entry.fileCommentRaw;
        entry.fileName = entry.fileNameRaw;
      }
      // Maintain API compatibility. See https://github.com/thejoshwolfe/yauzl/issues/47
      entry.comment = entry.fileComment;

      self.readEntryCursor += buffer.length;
      self.entriesRead += 1;

      // Check for the Zip64 Extended Information Extra Field.
      for (var i = 0; i < entry.extraFields.length; i++) {
        var extraField = entry.extraFields[i];
        if (extraField.id !== 0x0001) continue;
        // Found it.

        var zip64EiefBuffer = extraField.data;
        var index = 0;
        // 0 - Original Size          8 bytes
        if (entry.uncompressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
          }
          entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 8 - Compressed Size        8 bytes
        if (entry.compressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
          }
          entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 16 - Relative Header Offset 8 bytes
        if (entry.relativeOffsetOfLocalHeader === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
          }
          entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 24 - Disk Start Number      4 bytes

        break;
      }

      // validate file size
      if (self.validateEntrySizes && entry.compressionMethod === 0) {
        var expectedCompressedSize = entry.uncompressedSize;
        if (entry.isEncrypted()) {
          // traditional encryption prefixes the file data with a header
          expectedCompressedSize += 12;
        }
        if (entry.compressedSize !== expectedCompressedSize) {
          var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
          return emitErrorAndAutoClose(self, new Error(msg));
        }
      }

      self.emit("entry", entry);

      if (!self.lazyEntries) self._readEntry();
    });
  });
};

ZipFile.prototype.eachEntry = function() {
  const self = this;
  if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
  if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
  self.hasEachEntryBeenCalled = true;

  let pendingResolveReject = null;
  self.on("entry", onEntry);
  self.on("end", onEnd);
  self.on("error", onError);
  function cleanup() {
    self.removeListener("entry", onEntry);
    self.removeListener("end", onEnd);
    self.removeListener("error", onError);
    if (self.autoClose) self.close();
  }

  function onEntry(entry) {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    resolve({value: entry});
  }
  function onEnd() {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    resolve({done: true});
  }
  function onError(err) {
    let {reject} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    reject(err);
  }

  return {
    [Symbol.asyncIterator]() {
      // Called once by `for await...of`.
      return this;
    },
    next() {
      // Called on each iteration in a `for await...of`.
      const promise = new Promise((resolve, reject) => {
        if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
        pendingResolveReject = {resolve, reject};
      });
      self.readEntry();
      return promise;
    },
    return(value) {
      // Called when breaking, returning, throwing out of a `for await...of`.
      cleanup();
      return Promise.resolve({done: true, value});
    },
    throw(value) {
      // Almost never called. Something about `yield*` maybe?
      cleanup();
      return Promise.reject(value);
    },
  };
};

ZipFile.prototype.openReadStream = function(entry, options, callback) {
  var self = this;
  // parameter validation
  var relativeStart = 0;
  var relativeEnd = entry.compressedSize;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) {
    options = {};
  } else {
    if (options.decodeFileData === false) {
      // new, simple option
      if (options.decrypt != null) {
        throw new Error("cannot use options.decrypt when options.decodeFileData === false");
      }
      if (options.decompress != null) {
        throw new Error("cannot use options.decompress when options.decodeFileData === false");
      }
      // start and end are allowed
    } else {
      // old, complicated options
      if (options.decrypt != null) {
        if (!entry.isEncrypted()) {
          throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
        }
        if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
        if (entry.isCompressed()) {
          if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
        }
      }
      if (options.decompress != null) {
        if (!entry.isCompressed()) {
          throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
        }
        if (!(options.decompress === false || options.decompress === true)) {
          throw new Error("invalid options.decompress value: " + options.decompress);
        }
        decompress = options.decompress;
      }
    }
    if (options.start != null) {
      relativeStart = options.start;
      if (relativeStart < 0) throw new Error("options.start < 0");
      if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
    }
    if (options.end != null) {
      relativeEnd = options.end;
      if (relativeEnd < 0) throw new Error("options.end < 0");
      if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
      if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
    }
  }
  var rawMode = (
    options.decodeFileData === false || // Explicitly requested raw.
    (
      (entry.compressionMethod === 0 || // Naturally without compression.
        (entry.compressionMethod === 8 && options.decompress === false) // Deprecated compression bypass option.
      ) &&
      (!entry.isEncrypted() || // Naturally without encryption.
        options.decrypt === false // Deprecated encryption bypass option.
      )
    )
  );
  if (options.start != null || options.end != null) {
    // Ensure slicing deals with raw data.
    if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
  }

  // any further errors can either be caused by the zipfile,
  // or were introduced in a minor version of yauzl,
  // so should be passed to the client rather than thrown.
  if (!self.isOpen) return callback(new Error("closed"));
  if (entry.isEncrypted() && !rawMode) {
    if (options.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
  }
  var decompress;
  if (rawMode) {
    decompress = false;
  } else if (entry.compressionMethod === 8) {
    // 8 - The file is Deflated
    decompress = options.decodeFileData !== true;
  } else {
    return callback(new Error("unsupported compression method: " + entry.compressionMethod));
  }

  self.readLocalFileHeader(entry, {minimal: true}, function(err, localFileHeader) {
    if (err) return callback(err);
    self.openReadStreamLowLevel(
      localFileHeader.fileDataStart, entry.compressedSize,
      relativeStart, relativeEnd,
      decompress, entry.uncompressedSize,
      callback);
  });
};

ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
  var self = this;

  var fileDataEnd = fileDataStart + compressedSize;
  var readStream = self.reader.createReadStream({
    start: fileDataStart + relativeStart,
    end: fileDataStart + relativeEnd,
  });
  var endpointStream = readStream;
  if (decompress) {
    var destroyed = false;
    var inflateFilter = zlib.createInflateRaw();
    readStream.on("error", function(err) {
      // setImmediate here because errors can be emitted during the first call to pipe()
      setImmediate(function() {
        if (!destroyed) inflateFilter.emit("error", err);
      });
    });
    readStream.pipe(inflateFilter);

    if (self.validateEntrySizes) {
      endpointStream = new AssertByteCountStream(uncompressedSize);
      inflateFilter.on("error", function(err) {
        // forward zlib errors to the client-visible stream
        setImmediate(function() {
          if (!destroyed) endpointStream.emit("error", err);
        });
      });
      inflateFilter.pipe(endpointStream);
    } else {
      // the zlib filter is the client-visible stream
      endpointStream = inflateFilter;
    }
    // this is part of yauzl's API, so implement this function on the client-visible stream
    installDestroyFn(endpointStream, function() {
      destroyed = true;
      if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
      readStream.unpipe(inflateFilter);
      // TODO: the inflateFilter may cause a memory leak. see Issue #27.
      readStream.destroy();
    });
  }
  callback(null, endpointStream);
};

ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
  var self = this;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) options = {};

  self.reader.ref();
  var buffer = newBuffer(30);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
    try {
      if (err) return callback(err);
      // 0 - Local file header signature = 0x04034b50
      var signature = buffer.readUInt32LE(0);
      if (signature !== 0x04034b50) {
        return callback(new Error("invalid local file header signature: 0x" + signature.toString(16)));
      }

      var fileNameLength = buffer.readUInt16LE(26);
      var extraFieldLength = buffer.readUInt16LE(28);
      var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
      // We now have enough information to do this bounds check.
      if (fileDataStart + entry.compressedSize > self.fileSize) {
        return callback(new Error("file data overflows file bounds: " +
            fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
      }

      if (options.minimal) {
        return callback(null, {fileDataStart: fileDataStart});
      }

      var localFileHeader = new LocalFileHeader();
      localFileHeader.fileDataStart = fileDataStart;

      // 4 - Version needed to extract (minimum)
      localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
      // 6 - General purpose bit flag
      localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
      // 8 - Compression method
      localFileHeader.compressionMethod = buffer.readUInt16LE(8);
      // 10 - File last modification time
      localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
      // 12 - File last modification date
      localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
      // 14 - CRC-32
      localFileHeader.crc32 = buffer.readUInt32LE(14);
      // 18 - Compressed size
      localFileHeader.compressedSize = buffer.readUInt32LE(18);
      // 22 - Uncompressed size
      localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
      // 26 - File name length (n)
      localFileHeader.fileNameLength = fileNameLength;
      // 28 - Extra field length (m)
      localFileHeader.extraFieldLength = extraFieldLength;
      // 30 - File name
      // 30+n - Extra field

      buffer = newBuffer(fileNameLength + extraFieldLength);
      self.reader.ref();
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
        try {
          if (err) return callback(err);
          localFileHeader.fileName = buffer.subarray(0, fileNameLength);
          localFileHeader.extraField = buffer.subarray(fileNameLength);
          return callback(null, localFileHeader);
        } finally {
          self.reader.unref();
        }
      });
    } finally {
      self.reader.unref();
    }
  });
};

ZipFile.prototype.openReadStreamPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.openReadStream(entry, options, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
  return new Promise((resolve, reject) => {
    this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
      if (err) return reject(err);
      resolve(localFileHeader);
    });
  });
};

function Entry() {
}
Entry.prototype.getLastModDate = function(options) {
  if (options == null) options = {};

  if (!options.forceDosFormat) {
    // Check extended fields.
    for (var i = 0; i < this.extraFields.length; i++) {
      var extraField = this.extraFields[i];
      if (extraField.id === 0x5455) {
        // Info-ZIP "universal timestamp" extended field (`0x5455` aka `"UT"`).
        // See the Info-ZIP source code unix/unix.c:set_extra_field() and zipfile.c:ef_scan_ut_time().
        var data = extraField.data;
        if (data.length < 5) continue; // Too short.
        // The flags define which of the three fields are present: mtime, atime, ctime.
        // We only care about mtime.
        // Also, ctime is never included in practice.
        // And also, atime is only included in the local file header for some reason
        // despite the flags lying about its inclusion in the central header.
        var flags = data[0];
        var HAS_MTIME = 1;
        if (!(flags & HAS_MTIME)) continue; // This will realistically never happen.
        // Although the positions of all of the fields shift around depending on the presence of other fields,
        // mtime is always first if present, and that's the only one we care about.
        var posixTimestamp = data.readInt32LE(1);
        return new Date(posixTimestamp * 1000);
      } else if (extraField.id === 0x000a) {
        var data = extraField.data;
        if (data.length !== 32) continue; // The length is always the same.
        // 4 bytes reserved
        // 2 bytes Tag
        if (data.readUInt16LE(4) !== 1) continue; // Tag1 is actually the only defined Tag.
        // 2 bytes Size
        if (data.readUInt16LE(6) !== 24) continue; // Size is always 24.
        // 8 bytes Mtime
        var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
        // Convert from NTFS to POSIX milliseconds.
        // The big number below is the milliseconds between year 1601 and year 1970
        // (i.e. the negative POSIX timestamp of 1601-01-01 00:00:00Z)
        var millisecondsSince1970 = hundredNanoSecondsSince1601 / 10000 - 11644473600000;
        // Note on numeric precision: JavaScript Number objects lose precision above Number.MAX_SAFE_INTEGER,
        // and NTFS timestamps are typically much bigger than that limit.
        // (MAX_SAFE_INTEGER would represent 1629-07-17T23:58:45.475Z.)
        // However, we're losing precision in the conversion from 100nanosecond units to millisecond units anyway,
        // and the time at which we also lose 1-millisecond precision is year 275760, the JavaScript Date limit (by design).
        // Up through the year 2057, this conversion only drops 4 bits of precision,
        // which is well under the 13-14 bits ratio between the milliseconds and 100nanoseconds.
        return new Date(millisecondsSince1970);
      }
    }
  }

  // Fallback to non-extended encoding.
  return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
};

Entry.prototype.canDecodeFileData = function() {
  return (
    !this.isEncrypted() &&
    (this.compressionMethod === 0 || this.compressionMethod === 8)
  );
};
Entry.prototype.isEncrypted = function() {
  return (this.generalPurposeBitFlag & 0x1) !== 0;
};
Entry.prototype.isCompressed = function() {
  return this.compressionMethod === 8;
};

function LocalFileHeader() {
}

function dosDateTimeToDate(date, time, timezone) {
  var day = date & 0x1f; // 1-31
  var month = (date >> 5 & 0xf) - 1; // 1-12, 0-11
  var year = (date >> 9 & 0x7f) + 1980; // 0-128, 1980-2108

  var millisecond = 0;
  var second = (time & 0x1f) * 2; // 0-29, 0-58 (even numbers)
  var minute = time >> 5 & 0x3f; // 0-59
  var hour = time >> 11 & 0x1f; // 0-23

  if (timezone == null || timezone === "local") {
    return new Date(year, month, day, hour, minute, second, millisecond);
  } else if (timezone === "UTC") {
    return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
  } else {
    throw new Error("unrecognized options.timezone: " + options.timezone);
  }
}

function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
  var fileName = null;

  // check for Info-ZIP Unicode Path Extra Field (0x7075)
  // see https://github.com/thejoshwolfe/yauzl/issues/33
  for (var i = 0; i < extraFields.length; i++) {
    var extraField = extraFields[i];
    if (extraField.id === 0x7075) {
      if (extraField.data.length < 6) {
        // too short to be meaningful
        continue;
      }
      // Version       1 byte      version of this extra field, currently 1
      if (extraField.data.readUInt8(0) !== 1) {
        // > Changes may not be backward compatible so this extra
        // > field should not be used if the version is not recognized.
        continue;
      }
      // NameCRC32     4 bytes     File Name Field CRC32 Checksum
      var oldNameCrc32 = extraField.data.readUInt32LE(1);
      if (crc32(fileNameBuffer) !== oldNameCrc32) {
        // > If the CRC check fails, this UTF-8 Path Extra Field should be
        // > ignored and the File Name field in the header should be used instead.
        continue;
      }
      // UnicodeName   Variable    UTF-8 version of the entry File Name
      fileName = decodeBuffer(extraField.data.subarray(5), true);
      break;
    }
  }

  if (fileName == null) {
    // The typical case.
    var isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
    fileName = decodeBuffer(fileNameBuffer, isUtf8);
  }

  if (!strictFileNames) {
    // Allow backslash.
    fileName = fileName.replace(/\\/g, "/");
  }
  return fileName;
}

function validateFileName(fileName) {
  if (fileName.indexOf("\\") !== -1) {
    return "invalid characters in fileName: " + fileName;
  }
  if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
    return "absolute path: " + fileName;
  }
  if (fileName.split("/").indexOf("..") !== -1) {
    return "invalid relative path: " + fileName;
  }
  // all good
  return null;
}

function parseExtraFields(extraFieldBuffer) {
  var extraFields = [];
  var i = 0;
  while (i < extraFieldBuffer.length - 3) {
    var headerId = extraFieldBuffer.readUInt16LE(i + 0);
    var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
    var dataStart = i + 4;
    var dataEnd = dataStart + dataSize;
    if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
    var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
    extraFields.push({
      id: headerId,
      data: dataBuffer,
    });
    i = dataEnd;
  }
  return extraFields;
}

function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
  if (length === 0) {
    // fs.read will throw an out-of-bounds error if you try to read 0 bytes from a 0 byte file
    return setImmediate(function() { callback(null, newBuffer(0)); });
  }
  reader.read(buffer, offset, length, position, function(err, bytesRead) {
    if (err) return callback(err);
    if (bytesRead < length) {
      return callback(new Error("unexpected EOF"));
    }
    callback();
  });
}

util.inherits(AssertByteCountStream, Transform);
function AssertByteCountStream(byteCount) {
  Transform.call(this);
  this.actualByteCount = 0;
  this.expectedByteCount = byteCount;
}
AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
  this.actualByteCount += chunk.length;
  if (this.actualByteCount > this.expectedByteCount) {
    var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb(null, chunk);
};
AssertByteCountStream.prototype._flush = function(cb) {
  if (this.actualByteCount < this.expectedByteCount) {
    var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb();
};

util.inherits(RandomAccessReader, EventEmitter);
function RandomAccessReader() {
  EventEmitter.call(this);
  this.refCount = 0;
}
RandomAccessReader.prototype.ref = function() {
  this.refCount += 1;
};
RandomAccessReader.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;

  if (self.refCount > 0) return;
  if (self.refCount < 0) throw new Error("invalid unref");

  self.close(onCloseDone);

  function onCloseDone(err) {
    if (err) return self.emit('error', err);
    self.emit('close');
  }
};
RandomAccessReader.prototype.createReadStream = function(options) {
  if (options == null) options = {};
  var start = options.start;
  var end = options.end;
  if (start === end) {
    var emptyStream = new PassThrough();
    setImmediate(function() {
      emptyStream.end();
    });
    return emptyStream;
  }
  var stream = this._readStreamForRange(start, end);

  var destroyed = false;
  var refUnrefFilter = new RefUnrefFilter(this);
  stream.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) refUnrefFilter.emit("error", err);
    });
  });
  installDestroyFn(refUnrefFilter, function() {
    stream.unpipe(refUnrefFilter);
    refUnrefFilter.unref();
    stream.destroy();
  });

  var byteCounter = new AssertByteCountStream(end - start);
  refUnrefFilter.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) byteCounter.emit("error", err);
    });
  });
  installDestroyFn(byteCounter, function() {
    destroyed = true;
    refUnrefFilter.unpipe(byteCounter);
    refUnrefFilter.destroy();
  });

  return stream.pipe(refUnrefFilter).pipe(byteCounter);
};
RandomAccessReader.prototype._readStreamForRange = function(start, end) {
  throw new Error("not implemented");
};
RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
  var readStream = this.createReadStream({start: position, end: position + length});
  var writeStream = new Writable();
  var written = 0;
  writeStream._write = function(chunk, encoding, cb) {
    chunk.copy(buffer, offset + written, 0, chunk.length);
    written += chunk.length;
    cb();
  };
  writeStream.on("finish", callback);
  readStream.on("error", function(error) {
    callback(error);
  });
  readStream.pipe(writeStream);
};
RandomAccessReader.prototype.close = function(callback) {
  setImmediate(callback);
};

util.inherits(RefUnrefFilter, PassThrough);
function RefUnrefFilter(context) {
  PassThrough.call(this);
  this.context = context;
  this.context.ref();
  this.unreffedYet = false;
}
RefUnrefFilter.prototype._flush = function(cb) {
  this.unref();
  cb();
};
RefUnrefFilter.prototype.unref = function(cb) {
  if (this.unreffedYet) return;
  this.unreffedYet = true;
  this.context.unref();
};

var cp437 = '\u0000\u263a\u263b\u2665\u2666\u2663\u2660\u2022\u25d8\u25cb\u25d9\u2642\u2640\u266a\u266b\u263c\u25ba\u25c4\u2195\u203c¶§\u25ac\u21a8\u2191\u2193\u2192\u2190\u221f\u2194\u25b2\u25bc !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u2302ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥\u20a7\u0192áíóúñÑªº¿\u2310¬½¼¡«»\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580\u03b1ß\u0393\u03c0\u03a3\u03c3µ\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229\u2261±\u2265\u2264\u2320\u2321÷\u2248°\u2219·\u221a\u207f²\u25a0 ';
function decodeBuffer(buffer, isUtf8) {
  if (isUtf8) {
    return buffer.toString("utf8");
  } else {
    var result = "";
    for (var i = 0; i < buffer.length; i++) {
      result += cp437[buffer[i]];
    }
    return result;
  }
}

function readUInt64LE(buffer, offset) {
  // There is no native function for this, because we can't actually store 64-bit integers precisely.
  // after 53 bits, JavaScript's Number type (IEEE 754 double) can't store individual integers anymore.
  // but since 53 bits is a whole lot more than 32 bits, we do our best anyway.
  // As of 2020, Node has added support for BigInt, which obviates this whole function,
  // but yauzl hasn't been updated to depend on BigInt (yet?).
  var lower32 = buffer.readUInt32LE(offset);
  var upper32 = buffer.readUInt32LE(offset + 4);
  // we can't use bitshifting here, because JavaScript bitshifting only works on 32-bit integers.
  return upper32 * 0x100000000 + lower32;
  // as long as we're bounds checking the result of this function against the total file size,
  // we'll catch any overflow errors, because we already made sure the total file size was within reason.
}

// Node 10 deprecated new Buffer().
var newBuffer;
if (typeof Buffer.allocUnsafe === "function") {
  newBuffer = function(len) {
    return Buffer.allocUnsafe(len);
  };
} else {
  newBuffer = function(len) {
    return new Buffer(len);
  };
}

// Node 8 introduced a proper destroy() implementation on writable streams.
function installDestroyFn(stream, fn) {
  if (typeof stream.destroy === "function") {
    // New API.
    stream._destroy = function(err, cb) {
      fn();
      if (cb != null) cb(err);
    };
  } else {
    // Old API.
    stream.destroy = fn;
  }
}

function defaultCallback(err) {
  if (err) throw err;
}


/***/ }),

/***/ 4099:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ByteReader),
/* harmony export */   q: () => (/* binding */ cutOff)
/* harmony export */ });
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2104);

/** Reads a stream of bytes in the pieces that a format has. */
class ByteReader {
    chunks;
    rest = Buffer.alloc(0);
    release;
    /** Of one memory, whose chunks follow each other. */
    skipped = { bytes: 0 };
    /** @param release is given memory all of whose bytes were skipped, so that nobody else has them */
    constructor(chunks, release = () => undefined) {
        this.chunks = chunks[Symbol.asyncIterator]();
        this.release = release;
    }
    /** At most so many bytes, without a copy; none at the end. */
    async some(most) {
        while (this.rest.length === 0) {
            const next = await this.chunks.next();
            if (next.done === true)
                return this.rest;
            if (!Buffer.isBuffer(next.value))
                throw new TypeError("expected bytes");
            this.rest = next.value;
        }
        const piece = this.rest.subarray(0, most);
        this.rest = this.rest.subarray(piece.length);
        return piece;
    }
    /** Just so many bytes, or fewer at the end. */
    async upTo(count) {
        const first = await this.some(count);
        if (first.length === count)
            return first;
        const pieces = [first];
        for (let left = count - first.length; left > 0;) {
            const piece = await this.some(left);
            if (piece.length === 0)
                break;
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
    /** @throws ArchiveError if there are fewer */
    async exactly(count) {
        const piece = await this.upTo(count);
        if (piece.length < count)
            throw cutOff();
        return piece;
    }
    /** @throws ArchiveError if there are fewer */
    async skip(count) {
        for (let left = count; left > 0;) {
            const piece = await this.some(left);
            if (piece.length === 0)
                throw cutOff();
            left -= piece.length;
            const { buffer: memory } = piece;
            const before = this.skipped.memory === memory ? this.skipped.bytes : 0;
            this.skipped = { memory, bytes: before + piece.length };
            if (this.skipped.bytes === memory.byteLength)
                this.release(memory);
        }
    }
}
/** The tar ends before what it announced. */
function cutOff() {
    return new _guard_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di("is cut off: the tar ends too early");
}


/***/ }),

/***/ 2104:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ LinkEntryError),
/* harmony export */   Q$: () => (/* binding */ listingGuard),
/* harmony export */   di: () => (/* binding */ ArchiveError),
/* harmony export */   er: () => (/* binding */ archiveGuard)
/* harmony export */ });
/* unused harmony export oneFileElsewhere */
/** An archive that is damaged or must not be unpacked. Names the entry, if it is about one. */
class ArchiveError extends Error {
    name = "ArchiveError";
    /** The entry's name as it stands in the archive. */
    entry;
    /** `reason` goes on after "the archive" or "entry "name"": "is cut off". */
    constructor(reason, entry, options) {
        const subject = entry === undefined ? "the archive" : `entry ${JSON.stringify(entry)}`;
        super(`${subject} ${reason}`, options);
        this.entry = entry;
    }
}
/** An archive with a link, hard or symbolic, where only files and folders may be. */
class LinkEntryError extends ArchiveError {
}
/** The longest path that macOS opens (PATH_MAX), in bytes; Linux takes 4096. */
const maxPathBytes = 1024;
/** Far more folders than real packages have; the guard keeps each parent of each entry in memory. */
const maxDepth = 100;
/** How much larger than all that is held a sparse file may be: holes take no disk, but they are read. */
const sparseFactor = 16;
/**
 * The guard for unpacking, for all archive formats: neither tar-stream nor yauzl refuses all of these. The
 * function it returns is called for each entry in the archive's order. It answers with the entry in
 * normalized form, or with `undefined` for the archive's own root (`./`), and throws an ArchiveError
 * for what must not be unpacked:
 *
 * - a path that is absolute, has an empty, `.` or `..` segment, a backslash, a colon, a control
 *   character, or is no UTF-8. One leading `./` is what `tar .` writes: it is dropped. Nor may it be
 *   longer or deeper than a path of a real file;
 * - anything but files and folders: links of both kinds, devices, pipes;
 * - a path that stands in the archive twice, if only with other case or Unicode form (they are one
 *   file on macOS and Windows), and a path that goes through a file;
 * - more entries or bytes than the limits allow.
 */
const archiveGuard = (limits) => guardBy(limits, onAnySystem);
/**
 * The guard for reading what nobody unpacks: paths that differ in case or Unicode form are two files, as
 * they are on Linux. All else is as for unpacking.
 */
const listingGuard = (limits) => guardBy(limits, (path) => path);
/** Groups of paths that are one file on systems that ignore case or Unicode form, such as macOS. */
function oneFileElsewhere(paths) {
    return [...Map.groupBy(paths, onAnySystem).values()].filter((same) => same.length > 1);
}
function onAnySystem(path) {
    return path.normalize("NFC").toLowerCase();
}
/** @param fileOf the file that a path means */
function guardBy(limits, fileOf) {
    const seen = new Map();
    const files = new Set();
    const parents = new Set();
    let entries = 0;
    let bytes = 0;
    return (raw) => {
        const { name } = raw;
        entries += 1;
        if (entries > limits.maxEntries) {
            throw new ArchiveError(`is one entry too many: at most ${limits.maxEntries} are allowed`, name);
        }
        const kind = checkedKind(raw);
        const path = checkedPath(name, kind);
        if (path === "")
            return undefined;
        if (!Number.isSafeInteger(raw.size) || raw.size < 0 || (kind === "directory" && raw.size > 0)) {
            throw new ArchiveError(`says that it has ${raw.size} bytes`, name);
        }
        bytes += raw.heldBytes ?? raw.size;
        if (bytes > limits.maxBytes || raw.size > limits.maxBytes * sparseFactor) {
            throw new ArchiveError(`exceeds the ${limits.maxBytes} bytes that are allowed`, name);
        }
        const key = fileOf(path);
        const earlier = seen.get(key);
        if (earlier !== undefined)
            throw new ArchiveError(doubled(path, earlier), name);
        for (const parent of parentsOf(key)) {
            if (files.has(parent)) {
                throw new ArchiveError(`lies below ${JSON.stringify(parent)}, which is a file`, name);
            }
            parents.add(parent);
        }
        if (kind === "file" && parents.has(key)) {
            throw new ArchiveError("is a file, but other entries lie below it", name);
        }
        seen.set(key, path);
        if (kind === "file")
            files.add(key);
        return { path, kind, executable: (raw.mode & 0o111) !== 0, size: raw.size };
    };
}
function checkedKind({ name, kind, target }) {
    if (kind === "file" || kind === "directory")
        return kind;
    const named = {
        symlink: `a symbolic link to ${JSON.stringify(target)}`,
        link: `a hard link to ${JSON.stringify(target)}`,
        "character-device": "a device",
        "block-device": "a device",
        fifo: "a named pipe",
    }[kind];
    const Refusal = kind === "symlink" || kind === "link" ? LinkEntryError : ArchiveError;
    throw new Refusal(`is ${named ?? `of the unknown kind ${JSON.stringify(kind)}`}; expected only files and folders`, name);
}
function checkedPath(name, kind) {
    const refuse = (reason) => {
        throw new ArchiveError(`${reason}; expected a plain relative path`, name);
    };
    if (name === "")
        refuse("has no name");
    if (Buffer.byteLength(name) > maxPathBytes) {
        throw new ArchiveError(`has a path of more than ${maxPathBytes} bytes`, `${name.slice(0, 100)}\u2026`);
    }
    if (/\p{Cc}/u.test(name))
        refuse("has a control character in its name");
    if (name.includes("\uFFFD"))
        refuse("has a name that is not UTF-8");
    if (name.includes("\\"))
        refuse("has a backslash in its name");
    if (name.includes(":"))
        refuse("has a colon in its name");
    if (name.startsWith("/"))
        refuse("has an absolute path");
    let path = name === "." ? "./" : name;
    if (kind === "directory" && path.endsWith("/"))
        path = path.slice(0, -1);
    if (kind === "directory" && path === ".")
        return "";
    if (path.startsWith("./"))
        path = path.slice(2);
    const segments = path.split("/");
    if (segments.length > maxDepth)
        refuse(`lies more than ${maxDepth} folders deep`);
    for (const segment of segments) {
        if (segment === "..")
            refuse('has ".." in its path');
        if (segment === ".")
            refuse('has "." in its path');
        if (segment === "")
            refuse("has an empty segment in its path");
    }
    return path;
}
function doubled(path, earlier) {
    return path === earlier
        ? "appears twice"
        : `is the same file as ${JSON.stringify(earlier)} on systems that ignore case or Unicode form`;
}
function parentsOf(path) {
    const parents = [];
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
        parents.push(path.slice(0, end));
    }
    return parents;
}


/***/ }),

/***/ 4199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ isHole),
  O: () => (/* binding */ tarEntries)
});

// EXTERNAL MODULE: ./packages/archives/src/byte-reader.ts
var byte_reader = __nccwpck_require__(4099);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __nccwpck_require__(2104);
;// CONCATENATED MODULE: ./packages/archives/src/tar-header.ts

/** Bytes of a tar's block: headers and contents are padded to it. */
const blockBytes = 512;
/**
 * Reads a header block.
 *
 * @returns undefined for a block of zeros, which ends a tar
 * @throws ArchiveError if its check sum is wrong, or a number is none
 */
function readHeader(block) {
    if (block.every((byte) => byte === 0))
        return undefined;
    if (numberAt(block, 148, 8) !== checkSum(block)) {
        throw new guard/* ArchiveError */.di("is a damaged tar: the checksum of a header is wrong");
    }
    const isUstar = block.toString("latin1", 257, 263) === "ustar\0";
    const prefix = isUstar ? textAt(block, 345, 155) : "";
    const name = textAt(block, 0, 100);
    const flag = block[156] ?? 0;
    return {
        name: prefix === "" ? name : `${prefix}/${name}`,
        type: flag === 0 ? "0" : String.fromCharCode(flag),
        linkname: textAt(block, 157, 100),
        mode: numberAt(block, 100, 8),
        size: numberAt(block, 124, 12),
    };
}
/** The sum of a header's bytes, with spaces instead of the sum itself. */
function checkSum(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < block.length; at += 1) {
        if (at < 148 || at >= 156)
            sum += block[at] ?? 0;
    }
    return sum;
}
/** Text up to the first NUL. */
function textAt(block, from, length) {
    const field = block.subarray(from, from + length);
    const end = field.indexOf(0);
    return field.toString("utf8", 0, end === -1 ? length : end);
}
/** Octal digits, or base 256 with the first bit set, as GNU tar writes what needs more digits. */
function numberAt(block, from, length) {
    const field = block.subarray(from, from + length);
    const first = field[0] ?? 0;
    if ((first & 0x80) === 0) {
        const digits = textAt(block, from, length).trim();
        if (!/^[0-7]*$/.test(digits)) {
            throw new guard/* ArchiveError */.di(`is a damaged tar: a header has ${JSON.stringify(digits)} as a number`);
        }
        return digits === "" ? 0 : Number.parseInt(digits, 8);
    }
    const value = BigInt(`0x${field.toString("hex")}`) ^ (0x80n << BigInt(8 * (length - 1)));
    return first === 0x80 ? Number(value) : -1;
}
/** Keys of extended headers that say nothing of what an entry holds, or that are followed here. */
const knownKeys = [
    /^(?:path|linkpath|size|atime|ctime|mtime|uid|gid|uname|gname|comment|charset)$/,
    /^SCHILY\.(?:dev|devmajor|devminor|ino|nlink|fflags|acl\..+|xattr\..+)$/,
    /^LIBARCHIVE\.(?:creationtime|symlinktype|xattr\..+)$/,
    /^RHT\.security\.selinux$/,
    /^GNU\.sparse\.(?:major|minor|name|realsize|size|numblocks|offset|numbytes|map)$/,
];
/** With `BINARY`, names are bytes of no declared encoding: those that are no UTF-8 are refused anyway. */
const knownCharsets = ["ISO-IR 10646 2000 UTF-8", "BINARY"];
/** The records of a pax extended header, in their order: GNU's oldest sparse format repeats keys. */
function readPax(header) {
    const records = [];
    for (let at = 0; at < header.length;) {
        const space = header.indexOf(0x20, at);
        const digits = space === -1 ? "" : header.toString("latin1", at, space);
        const end = at + Number(digits);
        const equals = header.indexOf(0x3d, space);
        const isWhole = /^[1-9]\d{0,8}$/.test(digits) && end <= header.length;
        if (!isWhole || equals === -1 || equals >= end || header[end - 1] !== 0x0a) {
            throw new guard/* ArchiveError */.di("is a damaged tar: an extended header is malformed");
        }
        const key = header.toString("utf8", space + 1, equals);
        const value = header.toString("utf8", equals + 1, end - 1);
        records.push([key, value]);
        at = end;
    }
    return records;
}
/** @throws ArchiveError for a key that is not known: it may change what the entry is */
function refuseUnknown(records, entry) {
    for (const [key, value] of records) {
        const isKnown = key === "hdrcharset"
            ? knownCharsets.includes(value)
            : knownKeys.some((each) => each.test(key));
        if (isKnown)
            continue;
        throw new guard/* ArchiveError */.di(`has the extended header ${JSON.stringify(key)}, which is unknown and may change what the file is`, entry);
    }
}

;// CONCATENATED MODULE: ./packages/archives/src/tar-sparse.ts


/** More than any file system makes of a real file; the map is held in memory. */
const maxStretches = 1_000_000;
/**
 * Reads GNU's sparse formats in pax headers ("Storing Sparse Files" in GNU tar's manual). macOS's
 * bsdtar writes 1.0 without being asked to.
 *
 * @param storedBytes what the archive holds of the entry
 */
function paxSparse(records, storedBytes) {
    const all = (key) => records.flatMap(([each, value]) => (each === `GNU.sparse.${key}` ? [value] : []));
    const last = (key) => all(key).at(-1);
    if (!records.some(([key]) => key.startsWith("GNU.sparse.")))
        return { kind: "none" };
    const version = `${last("major") ?? "0"}.${last("minor") ?? "0"}`;
    const name = last("name");
    if (version === "1.0") {
        return { kind: "map-follows", name, size: decimal(last("realsize") ?? last("size")) };
    }
    const map = last("map");
    if (last("major") !== undefined && version !== "0.0" && version !== "0.1") {
        throw new guard/* ArchiveError */.di(`is a sparse file in the unknown format ${version}`);
    }
    const numbers = map === undefined
        ? all("offset").flatMap((offset, index) => [offset, all("numbytes")[index]])
        : map.split(",").filter((each) => each !== "");
    const sparse = { size: decimal(last("size") ?? last("realsize")), stretches: paired(numbers) };
    const count = last("numblocks");
    if (count !== undefined && decimal(count) !== sparse.stretches.length)
        throw damagedMap();
    return { kind: "mapped", name, sparse: checked(sparse, storedBytes) };
}
/**
 * Reads the map of the format 1.0: decimal numbers, a line each, padded to a block.
 *
 * @param nextBlock reads on in the entry's contents
 */
async function mapBefore(size, storedBytes, nextBlock) {
    let text = "";
    let blocks = 0;
    const more = async () => {
        text += (await nextBlock()).toString("latin1");
        blocks += 1;
    };
    let at = 0;
    const nextNumber = async () => {
        let end = text.indexOf("\n", at);
        while (end === -1) {
            if (text.length - at > 20 || blocks * blockBytes >= storedBytes)
                throw damagedMap();
            text = text.slice(at);
            at = 0;
            await more();
            end = text.indexOf("\n", at);
        }
        const word = text.slice(at, end);
        at = end + 1;
        return word;
    };
    const count = decimal(await nextNumber());
    if (count > maxStretches)
        throw damagedMap();
    const numbers = [];
    while (numbers.length < 2 * count)
        numbers.push(await nextNumber());
    return checked({ size, stretches: paired(numbers) }, storedBytes - blocks * blockBytes);
}
/**
 * Reads the map of GNU's own sparse entries (type `S`), which begins in the header and goes on in
 * blocks behind it.
 */
async function gnuSparse(header, storedBytes, nextBlock) {
    const stretches = gnuStretches(header, 386, 4);
    let goesOn = header[482] !== 0;
    while (goesOn) {
        const block = await nextBlock();
        stretches.push(...gnuStretches(block, 0, 21));
        if (stretches.length > maxStretches)
            throw damagedMap();
        goesOn = block[504] !== 0;
    }
    return checked({ size: numberAt(header, 483, 12), stretches }, storedBytes);
}
function gnuStretches(block, from, count) {
    const places = Array.from({ length: count }, (_, index) => from + 24 * index);
    return places
        .filter((at) => textAt(block, at, 12) !== "" || (block[at] ?? 0) >= 0x80)
        .map((at) => ({ offset: numberAt(block, at, 12), bytes: numberAt(block, at + 12, 12) }));
}
function paired(numbers) {
    if (numbers.length % 2 !== 0)
        throw damagedMap();
    return Array.from({ length: numbers.length / 2 }, (_, index) => ({
        offset: decimal(numbers[2 * index]),
        bytes: decimal(numbers[2 * index + 1]),
    }));
}
function decimal(word) {
    if (word === undefined || !/^\d{1,15}$/.test(word))
        throw damagedMap();
    return Number(word);
}
/** A map whose stretches follow one another inside the file, and are what the archive holds. */
function checked(sparse, storedBytes) {
    let end = 0;
    let held = 0;
    for (const { offset, bytes } of sparse.stretches) {
        if (offset < end || bytes < 0)
            throw damagedMap();
        end = offset + bytes;
        held += bytes;
    }
    if (end > sparse.size || held !== storedBytes)
        throw damagedMap();
    return sparse;
}
function damagedMap() {
    return new guard/* ArchiveError */.di("is a damaged tar: the map of a sparse file does not fit its contents");
}

;// CONCATENATED MODULE: ./packages/archives/src/tar-entries.ts




/** The largest extended header or long name that is read. */
const maxHeaderBytes = 4 * 1024 * 1024;
const kinds = new Map([
    ["0", "file"],
    ["7", "file"], // a contiguous file: "treated as a regular file" (POSIX)
    ["1", "link"],
    ["2", "symlink"],
    ["3", "character-device"],
    ["4", "block-device"],
    ["5", "directory"],
    ["6", "fifo"],
    ["S", "file"],
]);
/**
 * Reads a tar, entry by entry: ustar, pax, GNU's and v7. Sparse files come as they were, in all of
 * GNU's formats. Written here, since no library for Node restores those, and one that does not hands on
 * other bytes under another name. A header that is not understood is refused.
 */
async function* tarEntries(reader) {
    const shared = new Map();
    for (let own = noHeaders;;) {
        const block = await nextHeader(reader);
        if (block === undefined)
            return;
        const header = readHeader(block);
        if (header === undefined)
            continue; // a lone block of zeros
        const { type, size } = header;
        if (!Number.isSafeInteger(size) || size < 0) {
            throw new guard/* ArchiveError */.di(`says that it has ${size} bytes`, header.name);
        }
        if (type === "x" || type === "X")
            own = { ...own, pax: readPax(await meta(reader, size)) };
        else if (type === "g") {
            for (const [key, value] of readPax(await meta(reader, size)))
                shared.set(key, value);
        }
        else if (type === "L")
            own = { ...own, name: tar_entries_text(await meta(reader, size)) };
        else if (type === "K")
            own = { ...own, linkname: tar_entries_text(await meta(reader, size)) };
        else if (type === "V")
            await reader.skip(padded(size)); // a volume label is no entry
        else {
            const records = [...shared, ...own.pax];
            const entry = await openEntry(reader, block, header, { ...own, pax: records });
            yield entry;
            await entry.leave();
            await reader.skip(padded(entry.storedBytes) - entry.storedBytes);
            own = noHeaders;
        }
    }
}
const noHeaders = { pax: [] };
/** The next header, or undefined behind the end marker: two blocks of zeros, and nothing but zeros. */
async function nextHeader(reader) {
    const block = await reader.upTo(blockBytes);
    if (block.length === 0) {
        throw new guard/* ArchiveError */.di("is cut off: the tar has no end marker");
    }
    if (block.length < blockBytes)
        throw (0,byte_reader/* cutOff */.q)();
    if (!isZero(block))
        return block;
    const second = await reader.upTo(blockBytes);
    if (second.length < blockBytes)
        throw new guard/* ArchiveError */.di("is cut off: the tar has no end marker");
    if (!isZero(second))
        return second;
    for (;;) {
        const padding = await reader.some(64 * 1024);
        if (padding.length === 0)
            return undefined;
        if (!isZero(padding))
            throw new guard/* ArchiveError */.di("has extra bytes after the end of its tar");
    }
}
async function openEntry(reader, block, header, { pax, name, linkname }) {
    // An empty value takes a key back (POSIX pax, "pax Extended Header").
    const said = (key) => pax.findLast(([each]) => each === key)?.[1];
    const nextBlock = () => reader.exactly(blockBytes);
    const size = said("size") ? Number(said("size")) : header.size;
    const path = [said("path"), name].find((each) => each) ?? header.name;
    refuseUnknown(pax, path);
    if (!Number.isSafeInteger(size) || size < 0) {
        throw new guard/* ArchiveError */.di(`says that it has ${size} bytes`, path);
    }
    const isFile = kinds.get(header.type) === "file";
    const found = isFile ? paxSparse(pax, size) : { kind: "none" };
    let sparse;
    let storedBytes = size;
    if (header.type === "S")
        sparse = await gnuSparse(block, size, nextBlock);
    else if (found.kind === "mapped")
        sparse = found.sparse;
    else if (found.kind === "map-follows") {
        let mapBytes = 0;
        sparse = await mapBefore(found.size, size, () => {
            mapBytes += blockBytes;
            return nextBlock();
        });
        storedBytes -= mapBytes;
    }
    const given = found.kind === "none" ? path : (found.name ?? path);
    // v7 knows no type for folders.
    const isFolder = header.type === "0" && given.endsWith("/");
    const kind = isFolder ? "directory" : (kinds.get(header.type) ?? header.type);
    return {
        raw: {
            name: given,
            kind,
            target: [said("linkpath"), linkname].find((each) => each) ?? header.linkname,
            mode: header.mode,
            size: sparse?.size ?? size,
            ...(sparse !== undefined && { heldBytes: storedBytes }),
        },
        ...(sparse === undefined ? bytesOf(reader, size) : restored(reader, sparse)),
        storedBytes,
    };
}
/** A chunk of zeros that represents a hole: to be told from others without being looked at. */
const hole = Buffer.alloc(64 * 1024);
/** Whether a chunk of contents is part of a hole of a sparse file, and need not be written. */
function isHole(chunk) {
    return chunk.buffer === hole.buffer && chunk.byteOffset === hole.byteOffset;
}
/** The bytes that follow, each once, however many loops read them. */
function bytesOf(reader, size) {
    let left = size;
    const contents = resumable(async () => {
        if (left === 0)
            return undefined;
        const piece = await reader.some(left);
        if (piece.length === 0)
            throw (0,byte_reader/* cutOff */.q)();
        left -= piece.length;
        return piece;
    });
    return { contents, leave: () => reader.skip(left) };
}
/** A sparse file as it was: its stretches, with holes between them. */
function restored(reader, { size, stretches }) {
    let at = 0;
    let index = 0;
    const contents = resumable(async () => {
        let stretch = stretches[index];
        while (stretch !== undefined && at === stretch.offset + stretch.bytes) {
            index += 1;
            stretch = stretches[index];
        }
        const next = stretch?.offset ?? size;
        const piece = at < next
            ? hole.subarray(0, Math.min(hole.length, next - at))
            : await reader.some(stretch === undefined ? 0 : stretch.offset + stretch.bytes - at);
        if (at === size)
            return undefined;
        if (piece.length === 0)
            throw (0,byte_reader/* cutOff */.q)();
        at += piece.length;
        return piece;
    });
    return { contents, leave: () => drain(contents) };
}
async function drain(contents) {
    const chunks = contents[Symbol.asyncIterator]();
    while ((await chunks.next()).done !== true)
        ;
}
function resumable(next) {
    const step = async () => {
        const value = await next();
        return value === undefined ? { done: true, value } : { done: false, value };
    };
    return { [Symbol.asyncIterator]: () => ({ next: step }) };
}
async function meta(reader, size) {
    if (size > maxHeaderBytes) {
        throw new guard/* ArchiveError */.di(`has an extended header of ${size} bytes`);
    }
    const contents = await reader.exactly(padded(size));
    return contents.subarray(0, size);
}
/** A long name of GNU's, which ends with NUL. */
function tar_entries_text(contents) {
    const end = contents.indexOf(0);
    return contents.toString("utf8", 0, end === -1 ? contents.length : end);
}
function padded(bytes) {
    return Math.ceil(bytes / blockBytes) * blockBytes;
}
function isZero(bytes) {
    return bytes.every((byte) => byte === 0);
}


/***/ }),

/***/ 3896:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ approveCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./packages/http/src/address.ts + 1 modules
var address = __nccwpck_require__(4308);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __nccwpck_require__(918);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __nccwpck_require__(955);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var src_problem = __nccwpck_require__(9712);
// EXTERNAL MODULE: ./packages/cli/src/github/fetch-records.ts + 3 modules
var fetch_records = __nccwpck_require__(7971);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __nccwpck_require__(7176);
;// CONCATENATED MODULE: ./packages/cli/src/npm/npm-login.ts




/**
 * The token with which npm on this machine is logged in to a registry: from the environment
 * (`npm_config_//HOST/:_authToken`), else from the `.npmrc` of the project, of the user, or of all users,
 * with `${VARIABLES}` filled in. It is read and never kept.
 *
 * @param registry without a slash at its end
 * @throws ProblemsError `npm-login-missing` if the token is a variable that is not set
 */
async function npmLogin(registry, places) {
    const keys = tokenKeys(registry);
    const files = await npmrcFiles(places);
    const texts = await Promise.all(files.map((file) => (0,promises_.readFile)(file, "utf8").catch(() => "")));
    const settings = [settingsOf(places.env), ...texts.map(readNpmrc)];
    const found = settings.flatMap((each) => keys.flatMap((key) => each.get(key) ?? []))[0];
    const token = found === undefined ? "" : filledIn(found, places.env).trim();
    if (token.includes("${")) {
        const message = `The token of npm for ${registry} is ${found ?? ""}, and that variable is not set.`;
        throw new src_problem/* ProblemsError */.FQ([
            { code: "npm-login-missing", message, remedy: loginRemedy(registry) },
        ]);
    }
    const [general = npm_target/* npmjsRegistry */.Cl] = settings.flatMap((each) => each.get("registry") ?? []);
    const scoped = settings.flatMap((each) => [...each].flatMap(([key, value]) => (/^@.+:registry$/.test(key) ? [value] : [])));
    const uses = [general, ...scoped].map((each) => filledIn(each, places.env).replace(/\/+$/, ""));
    return { token: token === "" ? undefined : token, uses: [...new Set(uses)] };
}
function notLoggedIn(registry) {
    const message = `npm is not logged in to ${registry}.`;
    return new src_problem/* ProblemsError */.FQ([{ code: "npm-login-missing", message, remedy: loginRemedy(registry) }]);
}
function loginRemedy(registry) {
    return `Run npm login --registry ${registry}/ on this machine.`;
}
/** `//host/path/:_authToken`, and the same for each folder above, as npm looks for it. */
function tokenKeys(registry) {
    const { host, pathname } = new URL(`${registry}/`);
    const parts = pathname.split("/").filter((part) => part !== "");
    return [...parts.keys(), parts.length]
        .toReversed()
        .map((count) => ["", "", host, ...parts.slice(0, count), ":_authToken"].join("/"));
}
async function npmrcFiles({ env, cwd, home, node }) {
    const set = (name) => env[`npm_config_${name}`] ?? env[`NPM_CONFIG_${name.toUpperCase()}`];
    const above = external_node_path_default().resolve(node, "../..");
    const prefix = set("prefix") ?? env["PREFIX"] ?? (process.platform === "win32" ? external_node_path_default().dirname(node) : above);
    return [
        external_node_path_default().join(await projectFolder(cwd), ".npmrc"),
        set("userconfig") ?? external_node_path_default().join(home, ".npmrc"),
        set("globalconfig") ?? external_node_path_default().join(prefix, "etc", "npmrc"),
    ];
}
/** The nearest folder with a package, as npm looks for it. */
async function projectFolder(cwd) {
    for (let folder = cwd;; folder = external_node_path_default().dirname(folder)) {
        for (const mark of ["package.json", "node_modules"]) {
            const isThere = await (0,promises_.stat)(external_node_path_default().join(folder, mark)).then(() => true, () => false);
            if (isThere)
                return folder;
        }
        if (external_node_path_default().dirname(folder) === folder)
            return cwd;
    }
}
function settingsOf(env) {
    return new Map(Object.entries(env).flatMap(([name, value]) => {
        const key = /^npm_config_(\/\/.*|@.*|registry)$/i.exec(name)?.[1];
        if (key === undefined || value === undefined || value === "")
            return [];
        return [[/^registry$/i.test(key) ? "registry" : key, value]];
    }));
}
/** The settings of an `.npmrc` about registries: `//host/:_authToken=\u2026`, `registry=\u2026`, `@scope:registry=\u2026`. */
function readNpmrc(text) {
    return new Map(text.split(/\r?\n/).flatMap((line) => {
        const [, key, value = ""] = /^\s*(\/\/[^=\s]+|@[^=\s]+|registry)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
        const bare = value.replace(/^(["'])(.*)\1$/, "$2");
        return key === undefined ? [] : [[key, bare]];
    }));
}
function filledIn(text, env) {
    return text.replace(/\$\{([^${}?]+)(\?)?\}/g, (whole, name, isOptional) => {
        return env[name] ?? (isOptional === undefined ? whole : "");
    });
}

// EXTERNAL MODULE: ./packages/cli/src/npm/registry.ts
var npm_registry = __nccwpck_require__(7553);
// EXTERNAL MODULE: ./packages/cli/src/refuse-in-ci.ts
var refuse_in_ci = __nccwpck_require__(3707);
// EXTERNAL MODULE: ./packages/cli/src/said-by.ts
var said_by = __nccwpck_require__(3359);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./packages/cli/src/github/run-address.ts
/** Reads the address of a run, of one of its attempts or jobs; undefined: it is none. */
function readRunAddress(text) {
    const url = URL.parse(text);
    if (url?.protocol !== "https:" || url.username !== "" || url.password !== "")
        return undefined;
    const found = /^\/([A-Za-z0-9-]+\/[A-Za-z0-9._-]+)\/actions\/runs\/(\d{1,20})(?:\/|$)/.exec(url.pathname);
    const [, repository, runId] = found ?? [];
    return repository === undefined || runId === undefined
        ? undefined
        : { host: url.host, repository, runId };
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/arguments.ts



/** @throws ProblemsError `arguments-invalid` */
function readArguments(args) {
    const { values, positionals } = parse(args);
    const [first, ...more] = positionals;
    if (first === undefined) {
        throw invalid("There is nothing to approve.", "Pass the address of a run, or files.");
    }
    const run = readRunAddress(first);
    if (run === undefined && /^https?:/i.test(first)) {
        throw invalid(`${first} is not the address of a run.`, "Give https://github.com/OWNER/REPOSITORY/actions/runs/ID.");
    }
    if (run !== undefined && more.length > 0) {
        throw invalid("One run is approved at a time.", `Leave out ${more.join(" ")}.`);
    }
    return {
        from: run === undefined ? { kind: "files", files: positionals } : { kind: "run", run },
        action: values.reject === true ? "reject" : "approve",
        dryRun: values["dry-run"] === true,
        repository: values.repository ?? run?.repository,
        commit: values.commit?.toLowerCase(),
        version: values.version?.replace(/^v(?=\d)/, ""),
        registry: values.registry?.replace(/\/+$/, ""),
    };
}
function parse(args) {
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: {
                reject: { type: "boolean" },
                "dry-run": { type: "boolean" },
                repository: { type: "string" },
                commit: { type: "string" },
                version: { type: "string" },
                registry: { type: "string" },
            },
        });
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        throw invalid(`${said.replace(/\.? To specify a positional.*$/s, "").replace(/\.$/, "")}.`);
    }
}
function invalid(message, remedy = "See fairlead approve --help.") {
    return new src_problem/* ProblemsError */.FQ([{ code: "arguments-invalid", message, remedy }]);
}

// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var unit = __nccwpck_require__(5581);
;// CONCATENATED MODULE: ./packages/publishing/src/approval-layers.ts

/**
 * What a package needs, by all that was written down of it. An attempt may know less than the one before:
 * it takes nothing back, or what is live without something would pass for whole.
 */
function unionOfNeeds(told) {
    let layer;
    let pins;
    for (const each of told) {
        if (each.layer !== undefined)
            layer = Math.max(layer ?? 0, each.layer);
        if (each.pins !== undefined)
            pins = new Set([...(pins ?? []), ...each.pins]);
    }
    return {
        ...(layer !== undefined && { layer }),
        ...(pins !== undefined && { pins: [...pins] }),
    };
}
/**
 * The layers of packages by what they need of each other, from 0: everything that a package needs is in
 * an earlier layer. A cycle counts where it closes as if it were cut.
 *
 * @returns the layer of each, by `name@version`
 */
function layersOf(packages) {
    const byId = new Map(packages.map((each) => [(0,unit/* unitId */.K)(each), each]));
    const layers = new Map();
    const path = new Set();
    const layerOf = (id, own) => {
        const known = layers.get(id);
        if (known !== undefined)
            return known;
        path.add(id);
        let layer = own.layer ?? 0;
        for (const pin of own.pins) {
            const pinned = byId.get(pin);
            if (pinned === undefined || path.has(pin))
                continue;
            layer = Math.max(layer, layerOf(pin, pinned) + 1);
        }
        path.delete(id);
        layers.set(id, layer);
        return layer;
    };
    for (const [id, own] of byId)
        layerOf(id, own);
    return layers;
}
/**
 * Packages in the order of approval, each layer by name: reports come in any order, and every page and
 * program lists the same.
 *
 * @param all the packages that layers are counted among; one that is not among them needs nothing
 */
function inApprovalOrder(packages, all) {
    return inLayers(packages, layersOf(all)).flat();
}
/** In code units, which no language of a machine changes. */
function byId(a, b) {
    return a < b ? -1 : Number(a > b);
}
function inLayers(packages, layers) {
    const byName = packages.toSorted((a, b) => byId((0,unit/* unitId */.K)(a), (0,unit/* unitId */.K)(b)));
    const groups = Map.groupBy(byName, (each) => layers.get((0,unit/* unitId */.K)(each)) ?? 0);
    return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}
/**
 * Of packages that wait for approval, those that may be approved, and those that need, by whatever way,
 * something that no approval makes live: npm would publish these without it, and npm, pnpm and bun would
 * install them so.
 *
 * @param absent `name@version` of what is not live, and does not wait for approval
 * @returns `lacking`: what of that is needed, and which packages need it themselves
 */
function heldBack(waiting, absent) {
    const stuck = new Set(absent);
    const isHeld = ({ pins }) => pins.some((pin) => stuck.has(pin));
    let before;
    do {
        before = stuck.size;
        for (const each of waiting.filter(isHeld))
            stuck.add((0,unit/* unitId */.K)(each));
    } while (stuck.size > before);
    const held = waiting.filter(isHeld);
    const needed = absent.map((id) => [id, held.filter(({ pins }) => pins.includes(id))]);
    return {
        ...{ free: waiting.filter((each) => !isHeld(each)), held },
        lacking: new Map(needed.filter(([, users]) => users.length > 0)),
    };
}
/**
 * Packages in the order in which they have to be approved: layer by layer, each by name. Layers of which
 * none is left are left out.
 *
 * @param all the packages that layers are counted among: those that are live by now, too
 */
function approvalLayers(packages, all = packages) {
    return inLayers(packages, layersOf([...all, ...packages]));
}

;// CONCATENATED MODULE: ./packages/publishing/src/approvable.ts


/** With one of these, nothing beside it is to go live before a person knows more. */
const stopsAll = [
    ...["live-differs", "stage-differs", "stage-mistagged", "unclear"],
];
/**
 * Of packages that wait for approval, those that may be approved now: all, if nothing is wrong. Where a
 * package is lost, the release cannot be whole, and only what live packages need is approved: users
 * install these without it by then. The pages and the program that approves decide by this alone.
 *
 * @returns `settle`: what a person has to settle first; `needing`: what of the held needs some of that
 */
function approvableNow(waiting, { faults, live }) {
    const { held: needing, lacking } = heldBack(waiting, [...faults.keys()]);
    // What was never sent, and nothing that waits needs, comes with a later attempt.
    const open = [...faults].filter(([id, fault]) => fault !== "absent" || lacking.has(id));
    const free = open.length === 0
        ? waiting
        : open.some(([, fault]) => stopsAll.includes(fault))
            ? []
            : neededByLive(waiting, live, [...faults.keys()]);
    const held = waiting.filter((each) => !free.includes(each));
    return { free, held, needing, settle: open.map(([id]) => id) };
}
/** Of what waits, what live packages lack, whether directly or for something they lack. */
function neededByLive(waiting, live, absent) {
    const { free } = heldBack(waiting, absent);
    const pinsOf = new Map(waiting.map((each) => [(0,unit/* unitId */.K)(each), each.pins]));
    const needed = new Set(live.flatMap(({ pins }) => pins));
    // A set goes on to what is added to it meanwhile.
    for (const id of needed)
        for (const pin of pinsOf.get(id) ?? [])
            needed.add(pin);
    return free.filter((each) => needed.has((0,unit/* unitId */.K)(each)));
}

// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __nccwpck_require__(2570);
// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __nccwpck_require__(4540);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __nccwpck_require__(1001);
;// CONCATENATED MODULE: ./packages/cli/src/npm/second-factor.ts


/** How often a person may mistype. */
const mostRefusals = 3;
const browserMs = 15 * 60_000;
/** Between two questions whether the browser is done; what a registry asks for is kept within it. */
const pollMs = { shortest: 500, usual: 1_000, longest: 30_000 };
/** What the person has shown is used for request after request until the registry refuses it. */
function secondFactor(registry, world) {
    let otp;
    return {
        async send(path, request) {
            for (let refusals = 0;;) {
                const isFresh = refusals > 0;
                const reply = await registry.ask(path, { ...request, otp });
                const challenge = challengeOf(reply);
                if (challenge === undefined)
                    return reply;
                if (refusals === mostRefusals)
                    throw refused();
                if (otp !== undefined) {
                    const isPassword = challenge.kind === "password";
                    const left = (0,wording/* counted */.hS)(mostRefusals - refusals, { one: "try", many: "tries" });
                    const once = isPassword
                        ? "npm accepts each code only once. Wait for the next one."
                        : "npm accepts each confirmation only once. Confirm again.";
                    world.terminal.say(isFresh
                        ? `  npm rejected that ${isPassword ? "code" : "confirmation"}. Try again (${left} left).`
                        : `  ${once}`);
                }
                otp =
                    challenge.kind === "browser"
                        ? await fromBrowser(challenge, registry, world)
                        : await second_factor_password(world);
                world.hide(otp);
                refusals += 1;
            }
        },
    };
}
/** An empty line is no try: a person who only pressed Enter is asked again. */
async function second_factor_password({ terminal }) {
    let typed;
    do
        typed = await terminal.ask("One-time password from your authenticator app: ");
    while (typed === "");
    return typed;
}
/**
 * Whether an answer asks for a second factor, as npm's own client reads it: 401 with
 * `www-authenticate: OTP`, or words to that effect; with two addresses where a browser shall ask.
 */
function challengeOf(reply) {
    if (reply.kind === "failed" || reply.status !== 401)
        return undefined;
    const text = reply.body.toString("utf8");
    const schemes = (reply.headers.get("www-authenticate") ?? "").toLowerCase().split(/,\s*/);
    if (!schemes.includes("otp") && !/one-time pass/i.test(text))
        return undefined;
    const { authUrl, doneUrl } = (0,json/* parseRecord */.Hh)(text) ?? {};
    if (typeof authUrl !== "string" || typeof doneUrl !== "string")
        return { kind: "password" };
    return { kind: "browser", authUrl, doneUrl };
}
async function fromBrowser({ authUrl, doneUrl }, registry, world) {
    const { clock, terminal, signal } = world;
    if (!(0,address/* isSafeAddress */.cr)(authUrl))
        throw unfinished("the registry names an address that is not https");
    terminal.say(`Open this page to confirm with your second factor: ${new URL(authUrl).href}`);
    if (!(await terminal.browse(new URL(authUrl).href))) {
        terminal.say("No browser could be started: open the page yourself.");
    }
    const ask = () => (0,send/* send */.t)(world.fetch, doneUrl, {
        headers: {
            accept: "application/json",
            "user-agent": world.userAgent,
            authorization: `Bearer ${registry.token}`,
        },
        from: registry.url,
        holdsSecret: true,
    }, signal);
    const reply = await (0,retry/* retry */.L)(ask, {
        isTransient: isPending,
        backoffMs: (0,retry/* growingBackoff */.G)(pollMs.shortest, 1),
        retryAfter: (last) => clock.now() + pauseFor(last, clock.now()),
        ...{ deadline: clock.now() + browserMs, clock, signal },
    });
    if (isPending(reply))
        throw unfinished(`nobody did within ${browserMs / 60_000} minutes`);
    if (reply.kind === "failed" || reply.status !== 200) {
        throw unfinished("the registry does not wait for it any more");
    }
    const token = (0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["token"];
    if (typeof token === "string" && token !== "")
        return token;
    throw unfinished("the registry gives no password after it");
}
function isPending(reply) {
    return reply.kind === "failed"
        ? reply.code === undefined
        : reply.status === 202 || reply.status >= 500;
}
function pauseFor(reply, now) {
    const asked = reply.kind === "failed" ? null : reply.headers.get("retry-after");
    const seconds = Number(asked ?? Number.NaN);
    const ms = reply.kind === "failed" || asked === null
        ? pollMs.usual
        : Number.isFinite(seconds)
            ? seconds * 1_000
            : ((0,retry_at/* retryAt */.C)(reply.headers, now) ?? now) - now;
    return Math.min(Math.max(ms, pollMs.shortest), pollMs.longest);
}
function unfinished(why) {
    const message = `The confirmation in the browser did not finish: ${why}.`;
    const remedy = "Run this again; what is approved stays approved.";
    return new src_problem/* ProblemsError */.FQ([{ code: "second-factor-missing", message, remedy }]);
}
function refused() {
    const message = `The registry refused the second factor ${mostRefusals} times.`;
    const remedy = "Check your device's clock, and which account npm is logged in as. Then run this again; what is approved stays approved.";
    return new src_problem/* ProblemsError */.FQ([{ code: "second-factor-refused", message, remedy }]);
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/live-without-pins.ts

/**
 * What was approved before what it needs, by hand for instance.
 *
 * @param elsewhere what is pinned and is not one of these packages: its checksum, undefined if it is not live
 */
function liveWithoutPins(all, elsewhere) {
    const isOut = ({ judgment: { state } }) => state === "live" || state === "approved";
    const own = all.filter((each) => each.live !== undefined || isOut(each));
    const others = [...elsewhere].filter(([, checksum]) => checksum !== undefined);
    const out = new Set([
        ...own.map(({ recorded }) => (0,unit/* unitId */.K)(recorded)),
        ...others.map(([id]) => id),
    ]);
    return all.filter(isOut).flatMap(({ recorded, pins }) => {
        const lacks = pins.filter((pin) => !out.has(pin));
        return lacks.length === 0 ? [] : [{ id: (0,unit/* unitId */.K)(recorded), lacks }];
    });
}
/** Before anything is decided: what users get now. */
function alarmOf({ id, lacks }) {
    const until = lacks.length === 1 ? "this is" : "these are";
    return `${id} is live, but not everything it needs: ${(0,wording/* firstFew */.Dt)(lacks, 5)}. Until ${until} live, users install ${id} without its binary, or cannot install it.`;
}
/** The same, where this start cannot change it. */
function brokenProblem(broken) {
    const remedy = "Start a new run to stage what cannot be approved, and approve that. What is live is not published again.";
    return { code: "live-without-pins", unit: broken.id, message: alarmOf(broken), remedy };
}
/** Before a rejection: what it makes permanent. */
function rejectionAlarm({ id, lacks }, open) {
    const rejected = lacks.filter((pin) => open.some(({ recorded }) => (0,unit/* unitId */.K)(recorded) === pin));
    if (rejected.length === 0)
        return undefined;
    const them = rejected.length === 1 ? "it" : "them";
    return `Rejecting ${(0,wording/* firstFew */.Dt)(rejected, 5)} makes this permanent: ${id} stays live without ${them}, unless a new run stages ${them} again. To repair ${id}, run this without --reject.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __nccwpck_require__(5288);
// EXTERNAL MODULE: ./packages/npm/src/manifests/npm-name.ts + 1 modules
var npm_name = __nccwpck_require__(8798);
;// CONCATENATED MODULE: ./packages/npm/src/registry/stage-reads.ts




/** Twice the size that npm says a tarball may have. */
const maxBytes = (/* unused pure expression or super */ null && (512 * 1024 ** 2));
/** Reads stages with a token, which goes to the registry's own origin only. */
function stageReader({ registry }, token, ports, signal) {
    return {
        ask: (path, request = {}) => get(`${registry}${path}`, ports, token, signal, request),
    };
}
/**
 * A reader that remembers whether the registry refuses its token: every answer looks then as if nothing
 * were known of any stage. `GET \u2026/status` is not counted, which npmjs refuses for most packages.
 */
function noticingRefusal({ ask }, { title }) {
    let refused;
    return {
        ask: async (path, request) => {
            const reply = await ask(path, request);
            if (reply.kind === "answer" && isRefused(path, reply.status)) {
                refused ??= describeAnswer(reply.status, reply.body);
            }
            return reply;
        },
        refusals: () => (refused === undefined ? [] : [tokenRefused(title, refused)]),
    };
}
function isRefused(path, status) {
    return path.startsWith("/-/stage") && (status === 401 || status === 403);
}
function tokenRefused(title, said) {
    return {
        code: "stage-token-refused",
        message: `The \`stage-token\` was refused by ${title} (${said}), so it is unknown which stages still exist: a rejected stage counts as waiting, and so does one that npm's scan refused.`,
        remedy: "If the token has expired, replace the secret with a new granular access token, with read-only permission for every package of the release. Nothing else depends on it.",
        input: "stage-token",
    };
}
function stagePath(id, what = "") {
    return `/-/stage/${encodeURIComponent(id)}${what}`;
}
/** `GET /-/stage/ID` */
function readStage(reply) {
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    return stageOf((0,json/* parseRecord */.Hh)(reply.body.toString("utf8")) ?? {});
}
/**
 * Whether a stage was approved, rejected, or never there for this token. A registry without staging
 * answers 404 to everything there too, without words of its own.
 */
function saysNoStage(reply) {
    return (reply.kind === "answer" &&
        reply.status === 404 &&
        (0,json/* parseRecord */.Hh)(reply.body.toString("utf8")) !== undefined);
}
/**
 * The stage of a version: by its id or, where that is unknown, in the list of its package. Of several
 * the one with the bytes of the record. `none`: the token is shown none; undefined: nobody can say.
 */
async function stage_reads_findStage(reader, { name, version, stageId, shasum }) {
    if (stageId !== undefined) {
        const reply = await reader.ask(stagePath(stageId));
        return readStage(reply) ?? (saysNoStage(reply) ? "none" : undefined);
    }
    const listed = await listStages(reader, name);
    const found = listed?.filter((each) => each.name === name && each.version === version);
    const same = found?.find((each) => shasum !== undefined && each.shasum === shasum);
    return found && (same ?? found[0] ?? "none");
}
/** The SHA-512 of a staged file (`GET /-/stage/ID/tarball`), as npm writes it; else why it is not known. */
async function stagedIntegrity({ ask }, id) {
    const hash = createHash("sha512");
    const sink = (piece) => hash.update(piece);
    const reply = await ask(stagePath(id, "/tarball"), { maxBytes, sink });
    if (reply.kind === "failed")
        return { cause: reply.cause };
    if (reply.status !== 200)
        return { cause: describeAnswer(reply.status, reply.body) };
    return `sha512-${hash.digest("base64")}`;
}
/**
 * All stages that the person may see, or those of one package: `GET /-/stage`, page by page. Undefined
 * where the registry does not say: trusted publishing may not ask, and some have no such list.
 */
async function listStages({ ask }, packageName) {
    const found = [];
    const perPage = 100;
    for (let page = 0; page < 50; page += 1) {
        const query = new URLSearchParams({
            ...(packageName !== undefined && { package: packageName }),
            ...{ page: String(page), perPage: String(perPage) },
        });
        const reply = await ask(`/-/stage?${query.toString()}`);
        if (reply.kind === "failed" || reply.status !== 200)
            return undefined;
        const answer = (0,json/* parseRecord */.Hh)(reply.body.toString("utf8"));
        const items = answer?.["items"];
        if (!Array.isArray(items))
            return undefined;
        found.push(...items.flatMap((item) => stageOf((0,json/* asRecord */.qY)(item) ?? {}) ?? []));
        if (items.length < perPage)
            break;
    }
    return found;
}
/**
 * What the registry says of a version's life: `published`, `validating`, `staged`, `blocked` or
 * `deleted` (npm's API document, `package-version-status.yaml`). Undefined where it does not say: npmjs
 * has it for some packages only, and 403 and 404 mean nothing.
 */
async function stage_reads_versionStatus({ ask }, { name, version }) {
    const path = `/-/package/${(0,npm_name/* escapedName */.Nm)(name)}/version/${encodeURIComponent(version)}/status`;
    const reply = await ask(path);
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    return textIn((0,json/* parseRecord */.Hh)(reply.body.toString("utf8")) ?? {}, "status");
}
function stageOf(answer) {
    const text = (key) => textIn(answer, key);
    const [id, name, version] = [text("id"), text("packageName"), text("version")];
    if (id === undefined || name === undefined || version === undefined)
        return undefined;
    const [tag, shasum, status] = [text("tag"), text("shasum"), text("status")];
    return { id, name, version, tag, shasum, status };
}
function textIn(record, key) {
    const value = record[key];
    return typeof value === "string" && value !== "" ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/gone-stages.ts




/** No document says how soon a new stage is in the list; npm's other lists are up to 5 minutes old. */
const listedWithinMs = (/* unused pure expression or super */ null && (5 * 60_000));
/**
 * Which stages are there no more, as `name@version`. Two things look the same: a package that the token
 * does not cover, so each is gone only where the token has shown that it sees that package; and a stage
 * that is too new for the list.
 *
 * @param covered names of packages that the token was shown something of
 */
function goneStages(looks, covered, now) {
    const gone = looks.filter(({ name, stageId, recordedAt = 0, stage }) => stage === "none" &&
        covered.has(name) &&
        (stageId !== undefined || now - recordedAt >= listedWithinMs));
    return new Set(gone.map(unitId));
}
/** Asks for what was staged as a version, and what became of that. */
async function lookAtStage({ name, version, stageId, shasum, recordedAt }, stages) {
    const recorded = { name, version, stageId, shasum, recordedAt };
    const [stage, status] = await Promise.all([
        findStage(stages, recorded),
        versionStatus(stages, recorded),
    ]);
    return { ...recorded, stage, status };
}
/**
 * Names of packages that a token covers: it was shown a stage or a state of them, or is told the state
 * of the version that a tag is on. npmjs tells states of some packages only, so others may be covered too.
 */
async function coveredNames(looks, stages) {
    const shown = new Set(looks
        .filter(({ stage, status }) => status !== undefined || (stage ?? "none") !== "none")
        .map(({ name }) => name));
    const open = looks.filter(({ name, stage }) => stage === "none" && !shown.has(name));
    const asked = await (0,look_up/* concurrently */.rK)([...new Set(open.map(({ name }) => name))], async (name) => ((await tellsStateOf(name, stages)) ? [name] : []), look_up/* readsAtOnce */.CV);
    return new Set([...shown, ...asked.flat()]);
}
async function tellsStateOf(name, stages) {
    const reply = await stages.ask(`/-/package/${(0,npm_name/* escapedName */.Nm)(name)}/dist-tags`);
    if (reply.kind === "failed" || reply.status !== 200)
        return false;
    const tags = Object.values((0,json/* parseRecord */.Hh)(reply.body.toString("utf8")) ?? {});
    const version = tags.find((each) => typeof each === "string");
    return version !== undefined && (await stage_reads_versionStatus(stages, { name, version })) !== undefined;
}
/** All looks at once, with which stages are gone. Without a token nothing is seen. */
async function lookAtStages(recorded, stages, now) {
    if (stages === undefined)
        return { looks: [], gone: new Set() };
    const looks = await concurrently(recorded, (each) => lookAtStage(each, stages), readsAtOnce);
    return { looks, gone: goneStages(looks, await coveredNames(looks, stages), now) };
}
/** The id of a stage that holds the bytes of its record. */
function idOfSame({ stage, shasum }) {
    const isSame = stage !== undefined && stage !== "none" && stage.shasum === shasum;
    return isSame && shasum !== undefined ? stage.id : undefined;
}
/** The registry shows the stage. */
function isSeen({ stage }) {
    return stage !== undefined && stage !== "none";
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __nccwpck_require__(7812);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var guard = __nccwpck_require__(2104);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./packages/archives/src/byte-reader.ts
var byte_reader = __nccwpck_require__(4099);
// EXTERNAL MODULE: ./packages/archives/src/tar-entries.ts + 2 modules
var tar_entries = __nccwpck_require__(4199);
;// CONCATENATED MODULE: ./packages/archives/src/tar-gz.ts






/** What a tar may hold besides its contents: each entry's header, extended header and padding. */
const entryOverheadBytes = 4096;
/** Unpacked at once. */
const unpackedBytes = 64 * 1024;
/** The largest extended header that is read, and two blocks of end marker with padding. */
const overheadBytes = 5 * 1024 * 1024;
/**
 * Reads a `.tar.gz` from front to back and calls `visit` for each entry, one after another. Contents
 * come as a stream, so memory does not grow with the archive; what `visit` leaves unread is skipped.
 *
 * Each entry has passed the guard when `visit` sees it, later ones have not: what `visit` collects is
 * good only when the promise resolves. Throws an ArchiveError for damaged, cut off or refused
 * archives, and for bytes behind the gzip stream, a second gzip member included (cargo reads the
 * first one only). Errors of `source` and of `visit` are thrown as they are.
 *
 * @param source asked for a piece only when the one before it has been used up, if that has 64 KiB
 * @param guardOf `archiveGuard` for what is unpacked, `listingGuard` for what is only read
 */
async function readTarGz(source, limits, visit, guardOf) {
    // One fault ends all streams, each with an error of its own: the first one is the cause.
    let first;
    const note = (error) => {
        first ??= asError(error);
    };
    async function* input() {
        try {
            yield* Buffer.isBuffer(source) ? [source] : source;
        }
        catch (error) {
            note(error);
            throw error;
        }
    }
    const gunzip = (0,external_node_zlib_.createGunzip)({ rejectGarbageAfterEnd: true, chunkSize: unpackedBytes });
    const metered = meter(limits);
    for (const stream of [gunzip, metered]) {
        stream.once("error", (error) => {
            note(described(error));
        });
    }
    const guard = guardOf(limits);
    const visitAll = async () => {
        try {
            for await (const { raw, contents } of (0,tar_entries/* tarEntries */.O)(new byte_reader/* ByteReader */.k(metered, giveBack))) {
                const entry = guard(raw);
                if (entry !== undefined)
                    await visit(entry, contents);
            }
        }
        catch (error) {
            note(error);
            metered.destroy();
            throw error;
        }
    };
    const ends = await Promise.allSettled([(0,external_node_stream_promises_namespaceObject.pipeline)(input, gunzip, metered), visitAll()]);
    for (const end of ends)
        if (end.status === "rejected")
            note(end.reason);
    if (first !== undefined)
        throw first;
}
/** Passes a tar on, bounded by the limits. */
function meter(limits) {
    const most = limits.maxBytes + overheadBytes + entryOverheadBytes * limits.maxEntries;
    let bytes = 0;
    return new external_node_stream_namespaceObject.Transform({
        // One piece at a time: several that wait would be joined, which copies them.
        readableHighWaterMark: 1,
        transform(chunk, _encoding, done) {
            bytes += chunk.length;
            if (bytes > most)
                done(new guard/* ArchiveError */.di(`unpacks to more than ${most} bytes`));
            else
                done(null, chunk);
        },
    });
}
/** Memory at once, for the garbage collection lets 32 MB of buffers pile up before it looks. */
function giveBack(memory) {
    if (memory instanceof ArrayBuffer)
        memory.transfer(0);
}
/** What zlib found, in words. */
function described(error) {
    if (error instanceof guard/* ArchiveError */.di)
        return error;
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const reason = code === "Z_BUF_ERROR"
        ? "is cut off: the gzip stream ends early"
        : code === "ERR_TRAILING_JUNK_AFTER_STREAM_END"
            ? "has extra bytes after its gzip stream"
            : `is damaged or not gzip: ${error.message}`;
    return new guard/* ArchiveError */.di(reason, undefined, { cause: error });
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./packages/archives/src/list.ts



/**
 * Lists the files of a `.tar.gz` with their hashes, and keeps the contents of those that `keep` picks
 * (in memory: pick small ones). Throws as `readTarGz` does.
 */
async function listTarGz(source, limits, keep = () => false) {
    const files = [];
    const kept = new Map();
    const list = async (entry, contents) => {
        if (entry.kind !== "file")
            return;
        const wanted = keep(entry);
        const hash = (0,external_node_crypto_.createHash)("sha256");
        const chunks = [];
        for await (const chunk of contents) {
            hash.update(chunk);
            if (wanted)
                chunks.push(chunk);
        }
        const { path, executable, size } = entry;
        files.push({ path, executable, size, sha256: hash.digest("hex") });
        if (wanted)
            kept.set(path, Buffer.concat(chunks));
    };
    await readTarGz(source, limits, list, guard/* listingGuard */.Q$);
    return { files, kept };
}

;// CONCATENATED MODULE: ./packages/http/src/checked-file.ts



/**
 * A multiple of 3, so that pieces of base64 join; small, since several uploads go out at once; and more
 * than a stream takes before it says that it is full, so that it says so after each.
 */
const pieceBytes = 3 * 32 * 1024;
/**
 * The bytes of a file in pieces of one size, the last of which may be smaller. They are read into the same
 * memory in turns, which would pile up otherwise: a piece is good until the second one after it is asked for.
 */
async function* filePieces(file) {
    const handle = await (0,promises_.open)(file);
    try {
        let [next, other] = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)];
        for (;;) {
            const piece = await fill(next, handle);
            if (piece.length > 0)
                yield piece;
            if (piece.length < pieceBytes)
                return;
            [next, other] = [other, next];
        }
    }
    finally {
        await handle.close();
    }
}
/** What is next in a file, as much of it as there is room for. */
async function fill(room, file) {
    let filled = 0;
    while (filled < room.length) {
        const { bytesRead } = await file.read(room, filled, room.length - filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return room.subarray(0, filled);
}
/**
 * The bytes of a file for an upload, hashed as they are read. The last piece is held back until the
 * digest of all is that of the check, so a file that has changed since never arrives whole. All pieces
 * but the last are a multiple of 3 bytes, and each is good until the next one is asked for.
 *
 * @throws RequestFault `file-changed` instead of the last piece
 */
async function* checkedBytes(checked) {
    const { file, size, algorithm, digest } = checked;
    const hash = createHash(algorithm);
    let read = 0;
    let held;
    for await (const piece of filePieces(file)) {
        if (held !== undefined)
            yield held;
        read += piece.length;
        if (read > size)
            throw changed(file, `it has more than its ${size} bytes`);
        hash.update(piece);
        held = piece;
    }
    if (read < size)
        throw changed(file, `it has ${read} bytes and had ${size}`);
    const now = hash.digest("hex");
    if (now !== digest)
        throw changed(file, `its ${algorithm} is ${now} and was ${digest}`);
    if (held !== undefined)
        yield held;
}
function changed(file, how) {
    return new RequestFault("file-changed", `${file} has changed since it was checked: ${how}`);
}

;// CONCATENATED MODULE: ./packages/npm/src/packing/npm-tarball.ts




/** A guard against bombs. What a registry accepts is the registry's to say. */
const tarballLimits = { maxEntries: 200_000, maxBytes: 4 * 1024 ** 3 };
/** A manifest is read into memory up to this size. */
const maxManifestBytes = 16 * 1024 * 1024;
/**
 * Reads a `.tgz`. Its files lie in one top folder: `package/` as npm packs, another name as npm takes.
 * Memory does not grow with the file.
 *
 * Throws a ProblemsError that begins with `label`: a damaged or hostile archive, no or no readable
 * manifest.
 *
 * @param source an absolute path, or the bytes
 */
async function readNpmTarball(source, label) {
    const [integrity, shasum] = [(0,external_node_crypto_.createHash)("sha512"), (0,external_node_crypto_.createHash)("sha1")];
    let size = 0;
    try {
        const { files, kept } = await listTarGz(metered(source), tarballLimits, ({ path, size }) => isManifest(path) && size <= maxManifestBytes);
        const folder = topFolder(files, label);
        const text = kept.get(`${folder}/package.json`)?.toString("utf8");
        if (text === undefined)
            throw unusable(`${label}: the package has no package.json.`);
        return {
            ...readManifest(text, label),
            integrity: `sha512-${integrity.digest("base64")}`,
            shasum: shasum.digest("hex"),
            size,
            entries: files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) })),
        };
    }
    catch (error) {
        if (!(error instanceof guard/* ArchiveError */.di))
            throw error;
        if (error instanceof guard/* LinkEntryError */.P6)
            throw lostLink(label, error);
        throw unusable(`${label}: ${error.message}.`, error);
    }
    async function* metered(from) {
        for await (const chunk of typeof from === "string" ? filePieces(from) : [from]) {
            integrity.update(chunk);
            shasum.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }
}
function isManifest(path) {
    const [, below, ...deeper] = path.split("/");
    return below === "package.json" && deeper.length === 0;
}
function topFolder(files, label) {
    const folders = new Set(files.map(({ path }) => path.split("/", 1)[0] ?? ""));
    const [folder] = folders;
    if (folder === undefined)
        throw unusable(`${label}: the package is empty.`);
    const outside = files.find(({ path }) => !path.includes("/"));
    if (outside !== undefined) {
        throw unusable(`${label}: ${outside.path} is not in a folder; npm packs everything below package/.`);
    }
    if (folders.size > 1) {
        const named = [...folders].slice(0, 5).join(", ");
        throw unusable(`${label}: its files are in several folders (${named}); expected one.`);
    }
    return folder;
}
function readManifest(text, label) {
    // npm takes a byte order mark away.
    const manifest = (0,json/* parseRecord */.Hh)(text.replace(/^\uFEFF/, ""));
    if (manifest === undefined)
        throw unusable(`${label}: its package.json is not a JSON object.`);
    const { name, version } = manifest;
    if (typeof name !== "string" || name === "") {
        throw unusable(`${label}: its package.json has no name.`);
    }
    if (typeof version !== "string" || version === "") {
        throw unusable(`${label}: its package.json has no version.`);
    }
    return { name, version, manifest };
}
/** npm 11 and 12, pnpm 12 and bun 1.4 install a package without its links, and say nothing. */
function lostLink(label, error) {
    const problem = {
        code: "tarball-holds-link",
        message: `${label}: ${error.message}. npm, pnpm and bun skip links when they install a package.`,
        remedy: "Replace it with a copy of the file, and pack again. npm pack stores all but one of hard-linked files as links.",
    };
    return new src_problem/* ProblemsError */.FQ([problem], { cause: error });
}
function unusable(message, cause) {
    return new src_problem/* ProblemsError */.FQ([{ code: "tarball-invalid", message, remedy: "Pack it again." }], {
        cause,
    });
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
;// CONCATENATED MODULE: ./packages/cli/src/approve/changes.ts


const dependencyFields = ["dependencies", "optionalDependencies", "peerDependencies"];
const installScripts = new Set(["preinstall", "install", "postinstall"]);
/**
 * Compares a staged package with its last version.
 *
 * @param released the version of each package of this release: to pin those is no news
 */
function changesSince(now, before, released) {
    const [here, there] = [hashes(now), hashes(before)];
    const isOurs = (field, name, value) => field !== "scripts" && released.get(name) === value;
    const fields = [...dependencyFields, "scripts"].flatMap((field) => {
        const [mine, theirs] = [textsIn(now, field), textsIn(before, field)];
        const names = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
        return names.flatMap((name) => {
            const [value, old] = [mine.get(name), theirs.get(name)];
            if (value === old || (value !== undefined && old !== undefined && isOurs(field, name, value)))
                return [];
            if (value === undefined)
                return [`- ${field}: ${name}`];
            if (old === undefined)
                return [`+ ${field}: ${name} ${value}`];
            return [`~ ${field}: ${name} ${old} \u2192 ${value}`];
        });
    });
    const [scripts, oldScripts] = [textsIn(now, "scripts"), textsIn(before, "scripts")];
    return {
        since: before.version,
        sizeBefore: before.size,
        added: [...here.keys()].filter((file) => !there.has(file)).sort(),
        removed: [...there.keys()].filter((file) => !here.has(file)).sort(),
        changed: [...here].filter(
        // Its fields are compared one by one, and its version is always another.
        ([file, hash]) => file !== "package.json" && there.has(file) && there.get(file) !== hash).length,
        fields,
        installScripts: [...scripts].flatMap(([name, text]) => installScripts.has(name) && oldScripts.get(name) !== text ? [name] : []),
    };
}
/**
 * `name@version` of what it needs when it is installed, by the names in the registry: packages of this
 * release, and what it takes in one version only.
 *
 * @param released the version of each package of this release
 */
function neededPins({ manifest }, released) {
    const own = manifest["name"];
    const pins = dependencyFields.flatMap((field) => [...textsIn({ manifest }, field)].flatMap(([key, spec]) => {
        // An alias installs another package under this name.
        const [, name = key, range = spec] = /^npm:(@?[^@]+)(?:@(.*))?$/.exec(spec) ?? [];
        const isExact = field !== "peerDependencies" && (0,semver.valid)(range) === range;
        const version = isExact ? range : released.get(name);
        return version === undefined || name === own ? [] : [`${name}@${version}`];
    }));
    return [...new Set(pins)];
}
function hashes({ entries }) {
    return new Map(entries.map(({ path, sha256 }) => [path, sha256]));
}
function textsIn({ manifest }, field) {
    const entries = Object.entries((0,json/* asRecord */.qY)(manifest[field]) ?? {});
    return new Map(entries.flatMap(([k, v]) => (typeof v === "string" ? [[k, v]] : [])));
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/look.ts







/** Twice the size that npm says a tarball may have. */
const look_maxBytes = 512 * 1024 ** 2;
/** The version that npm gives a new name when something is staged for it. */
const placeholder = "0.0.0-stage";
const atOnce = 4;
function readPorts({ token }, { fetch, userAgent }) {
    return { fetch, userAgent, readToken: () => token };
}
/** Reads all that is to be known before anything is changed. Downloads every staged file. */
async function look(packages, registry, user, world) {
    const released = new Map(packages.map(({ name, version }) => [name, version]));
    const looked = await (0,look_up/* concurrently */.rK)(packages, (recorded) => lookAt(recorded, released, registry, user, world), atOnce);
    const unseen = looked.filter(({ live, stage }) => live === undefined && stage === undefined);
    const looks = unseen.map(({ recorded, status }) => {
        return { ...recorded, stage: "none", status };
    });
    const covered = await coveredNames(looks, registry);
    return looked.map((each) => ({ ...each, isCovered: covered.has(each.recorded.name) }));
}
async function lookAt(recorded, released, registry, user, world) {
    const { name, stageId } = recorded;
    const target = targetOf(registry);
    const reads = readPorts(registry, world);
    const read = await (0,npm_reads/* readVersion */.$4)(target, recorded, reads, world.signal);
    const live = read.kind === "document" ? read.document.checksum : undefined;
    if (read.kind === "unreadable")
        throw unreadable(recorded, read.cause);
    const none = { packed: undefined, changes: undefined, tagged: undefined, pins: recorded.pins };
    const seen = { recorded, live, stage: undefined, status: undefined, tarball: undefined };
    if (live !== undefined)
        return { ...seen, ...none, isMaintainer: undefined };
    const stage = readStage(await registry.ask(stagePath(stageId)));
    const status = await stage_reads_versionStatus(registry, recorded);
    if (stage === undefined) {
        const maintainers = await (0,npm_registry/* maintainersOf */.dO)(registry, name);
        return { ...seen, ...none, status, isMaintainer: maintainers?.includes(user) };
    }
    const tarball = await stagedTarball(recorded, registry);
    const packed = "cause" in tarball || tarball.integrity !== recorded.integrity ? undefined : tarball;
    const pins = packed === undefined ? [] : neededPins(packed, released);
    const before = await (0,npm_reads/* readPackage */.LY)(target, name, reads, world.signal);
    const { distTags, versions } = before.kind === "known" ? before : { distTags: {}, versions: [] };
    const tags = distTags;
    const own = tags[recorded.tag ?? "latest"];
    const last = [own, tags["latest"], highest(versions)].find((each) => each !== undefined && each !== placeholder);
    return {
        ...{ recorded, live, stage, status, tarball, packed, isMaintainer: undefined },
        tagged: own === placeholder ? undefined : own,
        pins: [...new Set([...recorded.pins, ...pins])],
        changes: packed === undefined
            ? undefined
            : before.kind === "unreadable"
                ? { cause: before.cause }
                : last === undefined
                    ? "first"
                    : await compared(packed, last, released, { target, reads, signal: world.signal }),
    };
}
function unreadable(recorded, cause) {
    const message = `${(0,unit/* unitId */.K)(recorded)} cannot be looked up: ${cause}.`;
    const remedy = "Nothing was changed. Run this again.";
    return new src_problem/* ProblemsError */.FQ([{ code: "registry-unreachable", message, remedy }]);
}
function targetOf({ url }) {
    const isNpmjs = url === npm_target/* npmjsRegistry */.Cl;
    return { registry: url, isNpmjs, title: isNpmjs ? "npm" : new URL(url).host };
}
async function stagedTarball(recorded, { ask }) {
    const reply = await ask(stagePath(recorded.stageId, "/tarball"), { maxBytes: look_maxBytes });
    if (reply.kind === "failed" || reply.status !== 200)
        return { cause: (0,said_by/* saidBy */.T)(reply) };
    try {
        return await readNpmTarball(reply.body, `the staged file of ${(0,unit/* unitId */.K)(recorded)}`);
    }
    catch (error) {
        return { cause: (0,wording/* messageOf */.bD)(error) };
    }
}
async function compared(packed, version, released, { target, reads, signal }) {
    const { name } = packed;
    const read = await (0,npm_reads/* readVersion */.$4)(target, { name, version }, reads, signal);
    if (read.kind !== "document") {
        return { cause: read.kind === "missing" ? `${version} is not served` : read.cause };
    }
    const bytes = await tarballOf(read.document.tarball, name, target, reads, signal);
    if ("cause" in bytes)
        return bytes;
    try {
        const before = await readNpmTarball(bytes.body, `${name}@${version}`);
        return changesSince(packed, before, released);
    }
    catch (error) {
        return { cause: (0,wording/* messageOf */.bD)(error) };
    }
}
/** A published file, from the address that its document names. */
async function tarballOf(address, name, target, reads, signal) {
    if (URL.parse(address) === null)
        return { cause: "its document names no address of a file" };
    const how = { accept: "*/*", from: target.registry, maxBytes: look_maxBytes };
    const reply = await (0,npm_reads/* get */.Jt)(address, reads, reads.readToken(name), signal, how);
    if (reply.kind === "failed" || reply.status !== 200)
        return { cause: (0,said_by/* saidBy */.T)(reply) };
    const { body } = reply;
    return { body, integrity: `sha512-${(0,external_node_crypto_.createHash)("sha512").update(body).digest("base64")}` };
}
function highest(versions) {
    return versions
        .filter((each) => (0,semver.parse)(each) !== null && each !== placeholder)
        .toSorted((a, b) => ((0,semver.parse)(b)?.compare(a) ?? 0) || 0)[0];
}
/**
 * What was staged under ids that no record has, with the ids in the registry's list. Whether these stages
 * hold the bytes of the record is checked as for all others.
 */
async function withIds({ packages, nameless }, registry) {
    const found = await (0,look_up/* concurrently */.rK)(nameless, async (each) => {
        const { name, version, shasum } = each;
        const stage = await stage_reads_findStage(registry, { name, version, shasum });
        return stage === undefined || stage === "none" ? [] : [{ ...each, stageId: stage.id }];
    }, atOnce);
    return {
        packages: [...packages, ...found.flat()],
        lost: nameless.filter((_, index) => found[index]?.length === 0),
    };
}
/** Other stages of the same packages; undefined: the registry does not list them. */
async function otherStages(packages, registry) {
    const [names, ids] = [
        new Set(packages.map(({ name }) => name)),
        new Set(packages.map(({ stageId }) => stageId)),
    ];
    const listed = await listStages(registry);
    return listed?.filter(({ id, name }) => names.has(name) && !ids.has(id));
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/stage-mismatch.ts

/**
 * Compares a stage with its record. The jobs that confirm and the program that approves go by this alone.
 *
 * @param sent what the run sent, as `sha512-\u2026`; undefined: not known
 * @param staged the same of the staged file, where it was read
 */
function stageMismatch(recorded, stage, sent, staged) {
    const { id, tag, shasum } = stage;
    if (stage.name !== recorded.name || stage.version !== recorded.version) {
        const cause = `stage ${id} is of ${(0,unit/* unitId */.K)(stage)}, and the record says ${(0,unit/* unitId */.K)(recorded)}`;
        return { kind: "package", cause };
    }
    if (tag !== undefined && recorded.tag !== undefined && tag !== recorded.tag) {
        const cause = `stage ${id} has the dist-tag ${tag}, and the record says ${recorded.tag}`;
        return { kind: "tag", cause };
    }
    if (staged !== undefined && sent !== undefined && staged !== sent) {
        return {
            kind: "bytes",
            cause: `the file of stage ${id} is ${staged}, but the record says ${sent}`,
        };
    }
    if (shasum !== undefined && recorded.shasum !== undefined && shasum !== recorded.shasum) {
        const cause = `stage ${id} has the shasum ${shasum}, and the record says ${recorded.shasum}`;
        return { kind: "bytes", cause };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/judge.ts


/** Jobs that may list stages see that one is gone. */
const rerunMayNot = "without a token that can read stages, a re-run takes it for one that still waits";
/**
 * What makes up for a stage that is not there, or not to be approved. Of one in dispute a re-run takes
 * nothing for granted.
 */
function stageAgain({ isDisputed }) {
    return isDisputed === true
        ? "To stage it again, re-run the publishing job."
        : `To stage it again, start a new run of the workflow: ${rerunMayNot}.`;
}
/** What a package is: something to approve, something done, or a reason to approve nothing at all. */
function judge(seen, user) {
    const { recorded, live, stage, status, tarball } = seen;
    const id = (0,unit/* unitId */.K)(recorded);
    const { integrity } = recorded;
    if (live === integrity)
        return { state: "live" };
    if (live !== undefined)
        return { problem: otherBytesLive(recorded, live) };
    if (stage === undefined)
        return gone(seen, user);
    const file = tarball !== undefined && !("cause" in tarball) ? tarball : undefined;
    const mismatch = stageMismatch(recorded, stage, integrity, file?.integrity);
    if (mismatch !== undefined)
        return { problem: notAsRecorded(seen, mismatch) };
    if ((stage.status ?? status) === "blocked")
        return { problem: blocked(id) };
    if (tarball === undefined || "cause" in tarball) {
        const message = `The staged file of ${id} could not be read: ${tarball?.cause ?? "no answer"}.`;
        return { problem: { code: "stage-unreadable", message, remedy: "Run this again." } };
    }
    if (tarball.name !== recorded.name || tarball.version !== recorded.version) {
        const cause = `its staged file is of ${tarball.name}@${tarball.version}`;
        return { problem: notAsRecorded(seen, { kind: "bytes", cause }) };
    }
    return { state: (stage.status ?? status) === "validating" ? "validating" : "ready" };
}
/** What waits is not what the record says. */
function notAsRecorded(seen, { kind, cause }) {
    const { recorded } = seen;
    const message = `${(0,unit/* unitId */.K)(recorded)} is not staged as the run recorded it: ${cause}.`;
    if (kind === "package") {
        return { code: "stage-of-other-package", message, remedy: "Do not trust this record." };
    }
    const remedy = `Do not approve it. Reject it with npm stage reject ${recorded.stageId}. ${stageAgain(seen)}`;
    return { code: kind === "tag" ? "stage-of-other-tag" : "staged-bytes-differ", message, remedy };
}
/** There is no stage, and nothing is live. */
function gone(seen, user) {
    const { recorded, status, isMaintainer, isCovered } = seen;
    const id = (0,unit/* unitId */.K)(recorded);
    const { name, stageId } = recorded;
    if (status === "published" || status === "validating")
        return { state: "approved" };
    if (status === "blocked")
        return { problem: blocked(id) };
    if (status === "deleted") {
        const message = `${id} was published, and has been unpublished since.`;
        const remedy = "Release a new version.";
        return { problem: { code: "version-unpublished", message, remedy } };
    }
    if (isMaintainer === false) {
        const message = `npm is logged in as ${user}, who does not maintain ${name}.`;
        const remedy = `Log in as a maintainer, or have one run npm owner add ${user} ${name}.`;
        return { problem: { code: "not-a-maintainer", message, remedy } };
    }
    // A token for other packages is answered in the same way.
    if (!isCovered)
        return { problem: judge_hidden(seen, user) };
    const message = `Stage ${stageId} of ${id} no longer exists, and ${id} is not live.`;
    const remedy = `If someone approved it a moment ago, wait a few minutes and run this again. ${stageAgain(seen)}`;
    return { problem: { code: "stage-gone", message, remedy } };
}
/** The registry shows nothing of the package: nobody can say what became of the stage. */
function judge_hidden(seen, user) {
    const { name, stageId } = seen.recorded;
    const message = `npm does not show stage ${stageId} of ${(0,unit/* unitId */.K)(seen.recorded)} to this login of ${user}: the login's token may not cover ${name}, or the stage was approved or rejected.`;
    const remedy = `If .npmrc has a granular access token, give it access to ${name}, or run npm login, then run this again. ${stageAgain(seen)} If someone approved it, wait until the version is live.`;
    return { code: "stage-hidden", message, remedy };
}
/** What is live is not what the run packed. */
function otherBytesLive(recorded, live) {
    const message = `${(0,unit/* unitId */.K)(recorded)} is live, but its bytes differ from what the run staged: ${live}, not ${recorded.integrity}.`;
    const remedy = "Find out who published it before anything else of this release goes live.";
    return { code: "published-bytes-differ", message, remedy };
}
function blocked(id) {
    const message = `npm refused ${id} after its scan, so it can never go live.`;
    const remedy = "Read what npm wrote to the maintainers, and release a new version.";
    return { code: "stage-blocked", message, remedy };
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/page.ts

const noun = { one: "package", many: "packages" };
const file = { one: "file", many: "files" };
const shownFiles = 4;
const shownFields = 8;
const words = {
    live: "already live",
    approved: "approved, not served yet",
    validating: "npm is still scanning it",
    ready: "staged",
};
/** What would go live, layer by layer. */
function describeRelease(release, layers, user) {
    const { repository, runId, sha, registry } = release;
    const commits = new Set(release.packages.map(({ commit = sha }) => commit));
    const [commit = sha] = commits;
    return [
        `${repository}, commit ${commits.size === 1 ? commit.slice(0, 10) : [...commits].map((each) => each.slice(0, 10)).join(", ")}, run ${runId}`,
        `${registry}, logged in as ${user}`,
        ...layers.flatMap((layer, index) => [
            "",
            headingOf(layers, index),
            ...layer.flatMap((each) => describePackage(each, widthOf(layer))),
        ]),
        "",
        ...checked(layers.flat()),
    ].join("\n");
}
function headingOf(layers, index) {
    if (layers.length > 1)
        return `Layer ${index + 1} of ${layers.length}:`;
    const isDone = layers.flat().every(({ state }) => state === "live" || state === "approved");
    return isDone ? "Everything is approved already:" : "In any order:";
}
/** What was compared byte by byte. */
function checked(all) {
    const staged = all.filter(({ packed }) => packed !== undefined).length;
    const live = all.filter(({ state }) => state === "live").length;
    return [
        ...(staged > 0
            ? [`${(0,wording/* counted */.hS)(staged, file)} staged, each with the SHA-512 that the run recorded`]
            : []),
        ...(live > 0 ? [`${(0,wording/* counted */.hS)(live, noun)} live, with the SHA-512 that the run recorded`] : []),
        "",
    ];
}
function widthOf(layer) {
    return Math.max(...layer.map(({ recorded }) => (0,unit/* unitId */.K)(recorded).length));
}
function describePackage({ recorded, state, changes }, width) {
    const { tag = "latest" } = recorded;
    const before = typeof changes === "object" && "sizeBefore" in changes
        ? ` (${changes.since}: ${(0,wording/* size */.Ej)(changes.sizeBefore)})`
        : changes === "first"
            ? " (first version)"
            : "";
    const id = (0,unit/* unitId */.K)(recorded).padEnd(width);
    const head = `  ${id}  ${words[state]}, ${tag}, ${(0,wording/* size */.Ej)(recorded.size)}${before}`;
    return [head, ...(typeof changes === "object" ? describeChanges(changes) : [])];
}
function describeChanges(changes) {
    if ("cause" in changes)
        return [`      not compared with the last version: ${changes.cause}`];
    const { added, removed, changed, fields } = changes;
    const files = [
        ...(added.length > 0 ? [`new: ${(0,wording/* firstFew */.Dt)(added, shownFiles)}`] : []),
        ...(removed.length > 0 ? [`gone: ${(0,wording/* firstFew */.Dt)(removed, shownFiles)}`] : []),
        ...(changed > 0 ? [`${(0,wording/* counted */.hS)(changed, file)} changed`] : []),
    ];
    const more = fields.length - shownFields;
    return [
        ...(files.length > 0 ? [`      ${files.join("; ")}`] : ["      the same files"]),
        ...fields.slice(0, shownFields).map((field) => `      ${field}`),
        ...(more > 0 ? [`      and ${more} more in package.json`] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/decide.ts




/** Before a request is sent again that a server or the network has lost. */
const pausesMs = [2_000, 4_000, 8_000, 16_000, 32_000];
const longestLimitMs = 15 * 60_000;
const scanMs = 60 * 60_000;
const scanPauseMs = 10_000;
function decisions(registry, factor, world) {
    const { clock, terminal, signal } = world;
    /** Sends it until the stage is gone, by this or by an earlier try. */
    const send = async (recorded, request) => {
        const attempt = async (made) => {
            const reply = await factor.send(request.path, { method: request.method });
            const isGone = reply.kind === "answer" && reply.status === 404;
            const wasTaken = isGone && (made > 0 || (await isPublishing(recorded, registry)));
            return { reply, end: wasTaken ? "done" : endOf(reply) };
        };
        const { reply, end } = await (0,retry/* retry */.L)(attempt, {
            isTransient: (last) => last.end === "unclear",
            backoffMs: pausesMs,
            retryAfter: (last) => last.reply.kind === "answer" ? (0,retry_at/* retryAt */.C)(last.reply.headers, clock.now()) : undefined,
            longestRetryAfterMs: longestLimitMs,
            onPause: (_, ms) => {
                if (ms > 10_000)
                    terminal.say(`  Asking ${registry.url} again in ${Math.ceil(ms / 1_000)} s`);
            },
            ...{ clock, signal },
        });
        if (end !== "done")
            throw decide_refused(recorded, request.verb, reply);
    };
    return {
        approve: (recorded) => {
            const path = stagePath(recorded.stageId, "/approve");
            return send(recorded, { method: "POST", path, verb: "approved" });
        },
        reject: (recorded) => {
            const path = stagePath(recorded.stageId);
            return send(recorded, { method: "DELETE", path, verb: "rejected" });
        },
        async untilReady(recorded) {
            terminal.say(`  npm is still scanning ${(0,unit/* unitId */.K)(recorded)}`);
            const look = async () => readStage(await registry.ask(stagePath(recorded.stageId)))?.status;
            const status = await (0,retry/* retry */.L)(look, {
                isTransient: (last) => last === undefined || last === "validating",
                backoffMs: (0,retry/* growingBackoff */.G)(scanPauseMs, 1),
                ...{ deadline: clock.now() + scanMs, clock, signal },
            });
            if (status === "blocked")
                throw decide_blocked(recorded);
            if (status !== undefined && status !== "validating")
                return;
            const message = `npm has been scanning ${(0,unit/* unitId */.K)(recorded)} for ${scanMs / 60_000} minutes.`;
            const remedy = "Run this again later: it continues from here.";
            throw new src_problem/* ProblemsError */.FQ([{ code: "stage-not-scanned", message, remedy }]);
        },
    };
}
/** `unclear`: nobody knows whether it was done; to send it again tells. */
function endOf(reply) {
    if (reply.kind === "failed")
        return "unclear";
    const { status, body } = reply;
    if (status === 204)
        return "done";
    // What stands before a registry answers with pages.
    if (status >= 200 && status < 300) {
        return (0,json/* parseRecord */.Hh)(body.toString("utf8")) === undefined ? "unclear" : "done";
    }
    return status === 408 || status === 429 || status >= 500 ? "unclear" : "refused";
}
/** Somebody else has approved it meanwhile. */
async function isPublishing(recorded, registry) {
    const status = await stage_reads_versionStatus(registry, recorded);
    return status === "published" || status === "validating";
}
function decide_blocked(recorded) {
    const message = `npm refused ${(0,unit/* unitId */.K)(recorded)} after its scan, so it can never go live.`;
    const remedy = "Read what npm wrote to the maintainers, and release a new version.";
    return new src_problem/* ProblemsError */.FQ([{ code: "stage-blocked", message, remedy }]);
}
function decide_refused(recorded, verb, reply) {
    const message = `${(0,unit/* unitId */.K)(recorded)} could not be ${verb}. The registry says: ${(0,said_by/* saidBy */.T)(reply)}.`;
    const status = reply.kind === "failed" ? 0 : reply.status;
    const remedies = {
        401: "Run npm login, then run this again: it continues from here.",
        403: "Run npm login as a maintainer who may publish the package: a read-only token can neither approve nor reject. The npm account also needs two-factor authentication.",
        404: "Somebody rejected it in the meantime, or you are not a maintainer of the package.",
    };
    const remedy = remedies[status] ?? "Run this again: it continues from here.";
    return new src_problem/* ProblemsError */.FQ([{ code: "decision-refused", message, remedy }]);
}

;// CONCATENATED MODULE: ./packages/npm/src/registry/unpublished.ts


/** Pauses between the reads, in ms: together longer than a packument was seen to lag behind. */
const unpublished_pausesMs = [5_000, 15_000, 40_000, 60_000];
/**
 * Whether a version was unpublished: its packument has its time without the version, and it has no
 * document. A version that is being stored may look the same for a moment, and nobody may be told to
 * burn a number for that: only reads that agree over two minutes count.
 */
async function isUnpublished(version, target, reads, { clock, cancelled }) {
    const looksSo = async () => {
        const known = await (0,npm_reads/* readPackage */.LY)(target, version.name, reads, cancelled);
        if (known.kind !== "known" || !known.unpublished.includes(version.version))
            return false;
        return (await (0,npm_reads/* readVersion */.$4)(target, version, reads, cancelled)).kind === "missing";
    };
    const isSo = await (0,retry/* retry */.L)(looksSo, {
        isTransient: (so) => so,
        ...{ backoffMs: unpublished_pausesMs, clock, signal: cancelled },
    });
    return isSo && !cancelled.aborted;
}
/** What is waited for, and nobody can publish any more. */
function goneForGood(version) {
    return {
        code: "version-unpublished",
        unit: version.name,
        message: `${(0,unit/* unitId */.K)(version)} was published, and has been unpublished since.`,
        remedy: "Nobody can publish it again: release a new version of it, and of what needs it.",
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/until-installable.ts



/** npm's scans took an hour at most, as far as people reported. */
const patienceMs = 60 * 60_000;
const tellEveryMs = 60_000;
const until_installable_atOnce = 4;
/**
 * Waits until everybody can install these: the package lists the version, and its file is served with
 * the bytes of the record.
 *
 * @throws ProblemsError `published-bytes-differ`, `stage-blocked`, `version-unpublished`,
 * `package-not-installable`
 */
async function untilInstallable(packages, registry, world) {
    const { clock, terminal, signal } = world;
    const startedAt = clock.now();
    let toldAt;
    let left = packages;
    let causes = [];
    const look = async () => {
        const obstacles = await (0,look_up/* concurrently */.rK)(left, (each) => obstacleTo(each, registry, world), until_installable_atOnce);
        left = left.filter((_, index) => obstacles[index] !== undefined);
        causes = obstacles.filter((each) => each !== undefined);
        return causes.length > 0;
    };
    const isLate = await (0,retry/* retry */.L)(look, {
        isTransient: (isLate) => isLate,
        backoffMs: (0,retry/* growingBackoff */.G)(2_000, 1.5, 15_000),
        onPause: () => {
            if (toldAt === undefined) {
                toldAt = clock.now();
                const [only] = packages.length === 1 ? packages : [];
                const [all, them] = only ? [(0,unit/* unitId */.K)(only), "it"] : [`all ${packages.length}`, "them"];
                terminal.say(`  waiting until ${all} can be installed (npm scans ${them}, usually some minutes)`);
            }
            if (clock.now() - toldAt < tellEveryMs)
                return;
            toldAt = clock.now();
            const minutes = Math.round((toldAt - startedAt) / 60_000);
            const shown = (0,wording/* firstFew */.Dt)(left.map(unit/* unitId */.K), 3);
            terminal.say(`  not installable yet after ${minutes} min: ${shown}`);
        },
        ...{ deadline: startedAt + patienceMs, clock, signal },
    });
    if (!isLate)
        return;
    const remedy = "What needs it was not approved. Run this again later: it continues from here.";
    const groups = Map.groupBy(left, (_, index) => causes[index] ?? "");
    throw new src_problem/* ProblemsError */.FQ([...groups].map(([cause, of]) => {
        const names = (0,wording/* firstFew */.Dt)(of.map(unit/* unitId */.K), 12);
        const message = `${names} cannot be installed after ${patienceMs / 60_000} minutes: ${cause}.`;
        return { code: "package-not-installable", message, remedy };
    }));
}
/** Why a version cannot be installed yet, as the end of a sentence. */
async function obstacleTo(recorded, registry, world) {
    const { name, version, integrity } = recorded;
    const [target, reads] = [targetOf(registry), readPorts(registry, world)];
    const read = await (0,npm_reads/* readVersion */.$4)(target, recorded, reads, world.signal);
    if (read.kind === "unreadable")
        return read.cause;
    if (read.kind === "missing") {
        const status = await stage_reads_versionStatus(registry, recorded);
        if (status === "blocked")
            throw until_installable_blocked(recorded);
        const ports = { clock: world.clock, cancelled: world.signal };
        const mayBeGone = status === undefined || status === "deleted";
        if (mayBeGone && (await isUnpublished(recorded, target, reads, ports))) {
            throw new src_problem/* ProblemsError */.FQ([goneForGood(recorded)]);
        }
        return status === undefined ? "the registry does not serve it" : `its status is ${status}`;
    }
    if (read.document.checksum !== integrity)
        throw differs(recorded, read.document.checksum);
    const listed = await (0,npm_reads/* readPackage */.LY)(target, name, reads, world.signal);
    if (listed.kind !== "known" || !listed.versions.includes(version))
        return "it is not listed";
    const file = await tarballOf(read.document.tarball, name, target, reads, world.signal);
    if ("cause" in file)
        return `its file: ${file.cause}`;
    if (file.integrity !== integrity)
        throw differs(recorded, file.integrity);
    return undefined;
}
function differs(recorded, found) {
    const message = `${(0,unit/* unitId */.K)(recorded)} is live, but its bytes differ from what the run staged: ${found}, not ${recorded.integrity}.`;
    const remedy = "Nothing more was approved. Find out who published it.";
    return new src_problem/* ProblemsError */.FQ([{ code: "published-bytes-differ", message, remedy }]);
}
function until_installable_blocked(recorded) {
    const message = `npm refused ${(0,unit/* unitId */.K)(recorded)} after its approval.`;
    const remedy = "Nothing that needs it was approved. Read what npm wrote to the maintainers, and release a new version.";
    return new src_problem/* ProblemsError */.FQ([{ code: "stage-blocked", message, remedy }]);
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/run-decisions.ts




/**
 * Approves layer by layer, each installable before the next begins. What is done already is left alone, so
 * that a start after a stop goes on where that was.
 */
async function approveLayers(layers, registry, factor, world) {
    const { approve, untilReady } = decisions(registry, factor, world);
    const { say } = world.terminal;
    for (const [index, layer] of layers.entries()) {
        if (layers.length > 1)
            say(`Layer ${index + 1} of ${layers.length}`);
        for (const { recorded, state } of layer) {
            if (state === "live" || state === "approved")
                continue;
            if (state === "validating")
                await untilReady(recorded);
            await approve(recorded);
            say(`  \u2713 approved ${(0,unit/* unitId */.K)(recorded)}`);
        }
        await untilInstallable(layer.map(({ recorded }) => recorded), registry, world);
        say(layer.length === 1 ? "  installable" : `  all ${layer.length} installable`);
    }
    say(`\u2705 ${(0,wording/* counted */.hS)(layers.flat().length, noun)} live, with the bytes that the run staged.`);
}
/** Rejects what is not live, what needs others first. */
async function rejectLayers(layers, registry, factor, world) {
    const { reject } = decisions(registry, factor, world);
    const { say } = world.terminal;
    const all = layers.flat();
    for (const { recorded, state } of all.toReversed()) {
        if (state === "live" || state === "approved")
            continue;
        await reject(recorded);
        say(`\u2713 rejected ${(0,unit/* unitId */.K)(recorded)}`);
    }
    say("All stages are gone.");
    const live = all.filter(({ state }) => state === "live" || state === "approved");
    if (live.length > 0) {
        const names = live.map(({ recorded }) => (0,unit/* unitId */.K)(recorded)).join(", ");
        say(`${(0,wording/* counted */.hS)(live.length, noun)} of this release can no longer be rejected: ${names}`);
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/warnings.ts


/**
 * What a person should know before the approval that is no reason against it, a sentence each.
 *
 * @param others other stages of the same packages
 */
function warningsOf(looked, others, disputed) {
    const warnings = looked.flatMap(({ recorded, tagged, live, changes }) => {
        const id = (0,unit/* unitId */.K)(recorded);
        const { tag = "latest", version, stageId } = recorded;
        const found = [];
        if (live !== undefined)
            return found;
        if (tagged !== undefined && isLower(version, tagged)) {
            found.push(`${id} moves the dist-tag ${tag} back from ${tagged}. npm fixes the tag when a version is staged.`);
        }
        if (disputed.has(stageId)) {
            found.push(`A later attempt of the run packed other bytes for ${id}. Take the other files of the release from the attempt that staged it.`);
        }
        if (typeof changes === "object" && "installScripts" in changes) {
            for (const script of changes.installScripts) {
                found.push(`${id} has a ${script} script that ${changes.since} does not have.`);
            }
        }
        return found;
    });
    if (others === undefined) {
        warnings.push("The registry does not list what else is staged, so that was not checked.");
    }
    for (const other of others ?? []) {
        const own = looked.find(({ recorded }) => recorded.name === other.name)?.recorded;
        if (own === undefined)
            continue;
        const tag = other.tag ?? "latest";
        const reject = `Reject it: npm stage reject ${other.id}`;
        if (other.version === own.version) {
            warnings.push(`${(0,unit/* unitId */.K)(own)} is staged a second time, as ${other.id}. ${reject}`);
        }
        else if (tag === (own.tag ?? "latest") && isLower(other.version, own.version)) {
            warnings.push(`${other.name}@${other.version} is still staged: approved later, it would move the dist-tag ${tag} back. ${reject}`);
        }
    }
    return warnings;
}
function isLower(version, other) {
    return (0,semver.parse)(version) !== null && (0,semver.parse)(other) !== null && (0,semver.compare)(version, other) < 0;
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/decide-release.ts








/**
 * Approves all packages, if all are well. Where one is gone, and a live one needs others of them, those are
 * approved all the same: users install it without them by then.
 */
async function approveRelease(all, world) {
    const { assessed, broken, unmet, wish, release, user, registry } = all;
    const { say } = world.terminal;
    const problems = [...problemsIn(assessed), ...unmet];
    const judged = approvable(assessed, problems);
    const open = judged.filter(isOpen);
    const opened = new Set(open.map(idOf));
    if (problems.length > 0 && open.length === 0) {
        (0,src_problem/* throwProblems */.Jh)([...broken.map(brokenProblem), ...problems]);
    }
    const layers = decide_release_layersOf(judged);
    say(describeRelease(release, layers, user));
    for (const each of broken)
        say(`\u26a0 ${alarmOf(each)}\n`);
    if (problems.length > 0) {
        for (const { message } of problems.slice(0, mostAhead))
            say(`\u26a0 ${message}\n`);
        const left = assessed.map(idOf).filter((id) => !judged.some((each) => idOf(each) === id));
        const rest = left.length > 0 ? ` Not approved: ${(0,wording/* firstFew */.Dt)(left, 5)}.` : "";
        say(`\u26a0 Only what live packages need is approved.${rest}\n`);
    }
    const others = await otherStages(release.packages, registry);
    for (const warning of warningsOf(judged, others, release.disputed))
        say(`\u26a0 ${warning}\n`);
    const stillBroken = broken.flatMap(({ id, lacks }) => {
        const left = lacks.filter((pin) => !opened.has(pin));
        return left.length === 0 ? [] : [brokenProblem({ id, lacks: left })];
    });
    if (wish.dryRun) {
        say(`Dry run: ${(0,wording/* counted */.hS)(open.length, noun)} would be approved; nothing was changed.`);
        (0,src_problem/* throwProblems */.Jh)([...stillBroken, ...problems]);
        return 0;
    }
    if (open.length > 0 && !(await isConfirmed(wish, open, world)))
        return 1;
    await approveLayers(layers, registry, secondFactor(registry, world), world);
    (0,src_problem/* throwProblems */.Jh)([...stillBroken, ...problems]);
    const waiting = `approve the waiting deployment at ${placeOf(all)}`;
    say(`Now finish the release: ${waiting}, or start your finishing workflow.`);
    return 0;
}
/** Rejects what waits. To be the stage that the record means is enough: what is wrong with it may be why. */
async function rejectRelease(all, world) {
    const { assessed, lost, broken, wish, release, user, registry } = all;
    const { say, warn } = world.terminal;
    (0,src_problem/* throwProblems */.Jh)(problemsIn(assessed).filter(({ code }) => forbidsRejection.has(code)));
    const judged = rejectable(assessed);
    const open = judged.filter(isOpen);
    const layers = decide_release_layersOf(judged);
    say(describeRelease(release, layers, user));
    const known = new Set(judged.map(idOf));
    const gone = [...assessed.map(idOf), ...lost.map(unit/* unitId */.K)].filter((id) => !known.has(id));
    if (gone.length > 0)
        say(`Not staged, or not shown to this login: ${(0,wording/* firstFew */.Dt)(gone, 5)}\n`);
    for (const each of broken) {
        say(`\u26a0 ${[alarmOf(each), rejectionAlarm(each, open)].filter(Boolean).join("\n  ")}\n`);
    }
    if (open.length === 0 && gone.length === 0) {
        warn("Nothing can be rejected: all packages are approved already. npm deprecate warns users.");
        return 1;
    }
    if (wish.dryRun) {
        say(`Dry run: ${(0,wording/* counted */.hS)(open.length, noun)} would be rejected; nothing was changed.`);
        return 0;
    }
    if (open.length > 0 && !(await isConfirmed(wish, open, world)))
        return 1;
    await rejectLayers(layers, registry, secondFactor(registry, world), world);
    const isAllDisputed = open.every(({ recorded }) => release.disputed.has(recorded.stageId));
    const again = open.length > 0 && isAllDisputed && gone.length === 0
        ? "re-run the publishing job"
        : `start a new run: ${rerunMayNot}`;
    say(`To stage this version again, ${again}. If a deployment waits at ${placeOf(all)}, reject it.`);
    return 0;
}
/** So many problems are told before a person decides; all are told at the end. */
const mostAhead = 3;
/** Other packages can go live without what these befell. */
const concernsOneAlone = new Set([
    ...["stage-gone", "stage-hidden", "stage-blocked", "version-unpublished", "pin-not-live"],
]);
const forbidsRejection = new Set(["stage-of-other-package", "not-a-maintainer"]);
function problemsIn(assessed) {
    return assessed.flatMap((each) => {
        const { problem } = each.judgment;
        return problem === undefined ? [] : [{ ...problem, unit: idOf(each) }];
    });
}
function approvable(assessed, problems) {
    const judged = assessed.flatMap((each) => {
        const { state } = each.judgment;
        return state === undefined ? [] : [{ ...each, state }];
    });
    const faultOf = ({ code }) => concernsOneAlone.has(code) ? "lost" : "unclear";
    const faults = new Map(problems.map((each) => [each.unit ?? each.message, faultOf(each)]));
    const layeredOf = (own) => ({ ...own.recorded, pins: own.pins, own });
    const [waiting, live] = [judged.filter(isOpen), judged.filter((each) => !isOpen(each))];
    const standing = { faults, live: live.map(layeredOf) };
    const free = new Set(approvableNow(waiting.map(layeredOf), standing).free.map(({ own }) => own));
    return judged.filter((each) => !isOpen(each) || free.has(each));
}
function rejectable(assessed) {
    return assessed.flatMap((each) => {
        if (each.stage !== undefined && each.live === undefined)
            return [{ ...each, state: "ready" }];
        const { state } = each.judgment;
        return state === undefined ? [] : [{ ...each, state }];
    });
}
function decide_release_layersOf(judged) {
    const byId = new Map(judged.map((each) => [idOf(each), each]));
    const layers = approvalLayers(judged.map(({ recorded, pins }) => ({ ...recorded, pins })));
    return layers.map((layer) => layer.flatMap((each) => byId.get((0,unit/* unitId */.K)(each)) ?? []));
}
function isOpen({ state }) {
    return state === "ready" || state === "validating";
}
function idOf({ recorded }) {
    return (0,unit/* unitId */.K)(recorded);
}
/** Where the workflow waits for people. */
function placeOf({ wish: { from }, release: { runId } }) {
    if (from.kind === "files")
        return `run ${runId}`;
    const { host, repository } = from.run;
    return `https://${host}/${repository}/actions/runs/${runId}`;
}
/** The person types what goes live: a word that no habit types. */
async function isConfirmed({ action }, open, { terminal }) {
    const versions = new Set(open.map(({ recorded }) => recorded.version));
    const [only = action] = versions;
    const word = versions.size === 1 ? only : action;
    const answer = await terminal.ask(`Type ${word} to ${action} ${(0,wording/* counted */.hS)(open.length, noun)}: `);
    if (answer === word)
        return true;
    terminal.say(answer === ""
        ? "No answer: nothing was changed. Run the command again."
        : `That is not ${word}: nothing was changed. Run this again to start over.`);
    return false;
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/help.ts
const approveHelp = `Usage: fairlead approve RUN [options]
       fairlead approve FILE\u2026 [options]

Checks what a workflow run staged at npm against what the run recorded, shows what
would go live, and approves it with your npm login: platform packages first, what
needs them afterwards, each layer once the previous one can be installed.

  RUN     https://github.com/OWNER/REPOSITORY/actions/runs/ID
  FILE    report.json of the run's artifacts fairlead-report-\u2026

  --dry-run            check and show, change nothing
  --reject             reject the stages instead; only a new run stages them again
  --version VERSION    refuse anything but this version
  --commit SHA         refuse anything that was not packed from this commit
  --repository OWNER/REPOSITORY
                       refuse a record of any other repository
  --registry URL       approve at this registry; default: where the run staged,
                       if npm on this machine uses it or is logged in there
  --help               this text

The record is downloaded with the token in GH_TOKEN or GITHUB_TOKEN, or with that of
gh. npm's login is read from its .npmrc or environment, as npm does; no token or
password is stored. It does not run in CI.

Stopped halfway? Run the same command again: what is live stays, the rest goes on.
Behind a proxy, set NODE_USE_ENV_PROXY=1.`;

;// CONCATENATED MODULE: ./packages/publishing/src/read-stage-record.ts
/** Every field that a command, an address or a decision is made of has its grammar. */
const grammar = {
    /** As npm has allowed it at any time; letters of old names may be capital. */
    name: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~._-]{1,214}$/,
    version: /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/,
    pin: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~._-]{1,214}@\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/,
    integrity: /^sha512-[A-Za-z0-9+/]{86}==$/,
    shasum: /^[0-9a-f]{40}$/,
    /** npm's are UUIDs; others have other letters, and none of them says anything to a shell. */
    stageId: /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/,
    tag: /^[A-Za-z0-9._~-]{1,100}$/,
    commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
    digits: /^\d{1,20}$/,
    repository: /^[A-Za-z0-9-]{1,100}\/[A-Za-z0-9._-]{1,100}$/,
};
/** A release has some hundreds at most; what follows pins from one to the next goes no deeper. */
const mostPackages = 5_000;
/** Longer texts are none of ours. */
const maxText = 2_000;
/**
 * Reads the report of a publishing action, `report.json`, as the record of what it staged. Any job of a
 * run could have uploaded it under this name, so every field is checked against its grammar, and one
 * that does not fit makes the whole record one that is not trusted. Reports of schema version 1 without
 * the newer fields are read too. What was not packed for npm is left out.
 */
function readStageRecord(text) {
    const report = fieldsOf(parsed(text));
    if (report === undefined)
        return { fault: "it is not a JSON object" };
    if (report["schemaVersion"] !== 1) {
        return { fault: `its schemaVersion is ${shown(report["schemaVersion"])}, not 1` };
    }
    const { action, repository, sha, units } = report;
    const run = fieldsOf(report["run"]) ?? {};
    const runId = /\/actions\/runs\/(\d{1,20})(?:\/attempts\/\d+)?$/.exec(textOf(run["url"]) ?? "")?.[1];
    const attempt = run["attempt"];
    const finishedAt = Date.parse(textOf(report["finishedAt"]) ?? "");
    const registry = textOf(fieldsOf(report["registry"])?.["url"]);
    if (typeof action !== "string")
        return { fault: "it does not name the action that wrote it" };
    if (!fits(repository, grammar.repository))
        return { fault: "its repository is not owner/name" };
    if (!fits(sha, grammar.commit))
        return { fault: "its sha is not a commit" };
    if (runId === undefined)
        return { fault: "its run has no address with a number" };
    if (!isCount(attempt) || attempt < 1)
        return { fault: "its attempt is not a number from 1" };
    if (Number.isNaN(finishedAt))
        return { fault: "its finishedAt is not a time" };
    if (registry === undefined)
        return { fault: "its registry has no address" };
    if (!Array.isArray(units) || units.length > mostPackages) {
        return { fault: 'its "units" is not a list' };
    }
    const packages = [];
    // Crates have checksums of their own, and are never staged.
    for (const unit of action === "publish-crates-ordered" ? [] : units) {
        const read = readPackage(fieldsOf(unit) ?? {});
        if (typeof read === "string")
            return { fault: read };
        if (read !== undefined)
            packages.push({ ...read, recordedAt: finishedAt });
    }
    const dryRun = report["dryRun"] === true;
    return { record: { repository, sha, runId, attempt, registry, finishedAt, dryRun, packages } };
}
/** In what a record is of something else than what is meant. */
function recordMismatch(record, expected) {
    const { repository, runId, runSha, commit, registry } = expected;
    const other = (kind, what, found, wanted) => {
        return { kind, fault: `it is for the ${what} ${found}, not ${wanted}` };
    };
    if (repository !== undefined && record.repository.toLowerCase() !== repository.toLowerCase()) {
        return other("repository", "repository", record.repository, repository);
    }
    if (runId !== undefined && record.runId !== runId) {
        return { kind: "run", fault: `it was written by run ${record.runId}, not by run ${runId}` };
    }
    if (runSha !== undefined && runSha !== "" && record.sha !== runSha) {
        const fault = `it was written by a run of commit ${record.sha}, and the run is of ${runSha}`;
        return { kind: "run-commit", fault };
    }
    if (registry !== undefined && withoutSlash(record.registry) !== withoutSlash(registry)) {
        return other("registry", "registry", record.registry, registry);
    }
    const foreign = record.packages.find((each) => {
        return commit !== undefined && !(each.commit ?? record.sha).startsWith(commit);
    });
    if (foreign === undefined || commit === undefined)
        return undefined;
    return other("commit", "commit", foreign.commit ?? record.sha, commit);
}
/** Whether a record is of the release that is meant: the end of a sentence that says why not. */
function recordFault(record, expected) {
    return recordMismatch(record, expected)?.fault;
}
function withoutSlash(address) {
    return address.replace(/\/+$/, "");
}
/** Undefined: it was not packed, so nobody could approve or recognize it. A text: why it is not trusted. */
function readPackage(unit) {
    const { name, version, outcome, checksum, size } = unit;
    if (!fits(name, grammar.name))
        return `${shown(name)} is not the name of a package`;
    const at = ` of ${name}`;
    if (typeof outcome !== "string" || outcome.length > 40)
        return `the outcome${at} is not a word`;
    // A job that was cancelled before it packed knows neither.
    if (checksum === "" || !fits(version, grammar.version)) {
        return outcome === "staged" ? `the version${at} is not one` : undefined;
    }
    if (!fits(checksum, grammar.integrity))
        return `the checksum${at} is not a sha512`;
    if (!isCount(size))
        return `the size${at} is not a number of bytes`;
    const optional = optionalFields(unit);
    if (typeof optional === "string")
        return `the ${optional}${at} is not one`;
    const pins = unit["pins"] ?? [];
    if (!Array.isArray(pins) || pins.length > mostPackages)
        return `the pins${at} are not a list`;
    const listed = pins;
    if (!listed.every((pin) => fits(pin, grammar.pin)))
        return `a pin${at} is not name@version`;
    const ids = listed.filter((pin) => typeof pin === "string");
    const fails = unit["fails"];
    return {
        ...{ name, version, outcome, integrity: checksum, size, pins: ids, ...optional },
        ...(typeof fails === "boolean" && { fails }),
    };
}
/** The fields that may be absent; a name: that field does not fit its grammar. */
function optionalFields(unit) {
    const texts = {
        ...{ shasum: grammar.shasum, tag: grammar.tag, stageId: grammar.stageId },
        ...{ commit: grammar.commit, runId: grammar.digits, logIndex: grammar.digits },
    };
    const found = {};
    for (const [key, form] of Object.entries(texts)) {
        const value = unit[key];
        if (value === undefined)
            continue;
        if (!fits(value, form))
            return key;
        found[key] = value;
    }
    for (const key of ["layer", "runAttempt"]) {
        const value = unit[key];
        if (value === undefined)
            continue;
        if (!isCount(value))
            return key;
        found[key] = value;
    }
    return found;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : undefined;
}
function textOf(value) {
    return typeof value === "string" && value !== "" && value.length <= maxText ? value : undefined;
}
function fits(value, form) {
    return typeof value === "string" && value.length <= maxText && form.test(value);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function shown(value) {
    return JSON.stringify(value ?? null).slice(0, 60);
}

;// CONCATENATED MODULE: ./packages/publishing/src/stage-record.ts


function isStaged(recorded) {
    return recorded.outcome === "staged" && recorded.stageId !== undefined;
}
/** Whether the attempt of a run that asks has staged it itself, a moment ago. */
function isOfAttempt({ runAttempt }, attempt) {
    return runAttempt !== undefined && runAttempt === attempt;
}
/**
 * What records say of packages, the oldest first, each with all that any of them says it needs. Dry runs
 * send nothing, so theirs do not count.
 */
function stage_record_recordedInOrder(records) {
    const told = records
        .filter(({ dryRun }) => !dryRun)
        .toSorted((a, b) => a.attempt - b.attempt || a.finishedAt - b.finishedAt)
        .flatMap(({ packages }) => packages);
    const needs = new Map([...Map.groupBy(told, unit/* unitId */.K)].map(([id, of]) => [id, unionOfNeeds(of)]));
    return told.map((each) => ({ ...each, ...needs.get((0,unit/* unitId */.K)(each)) }));
}
/**
 * What records say of each package together, by `name@version`: the newest report in which it is staged.
 * One that went on to another end since, such as a conflict, is still staged at the registry; that it
 * was told so is in `disputed`.
 */
function stagedPackages(records) {
    const staged = new Map();
    const disputed = new Set();
    const nameless = new Map();
    for (const each of stage_record_recordedInOrder(records)) {
        const id = (0,unit/* unitId */.K)(each);
        if (isStaged(each))
            staged.set(id, each);
        else if (each.outcome === "staged")
            nameless.set(id, each);
        else if (each.outcome === "conflict" && each.stageId !== undefined)
            disputed.add(each.stageId);
    }
    for (const id of staged.keys())
        nameless.delete(id);
    return { staged, disputed, nameless };
}

;// CONCATENATED MODULE: ./packages/publishing/src/recorded-release.ts


/** Ends of a package of which the registry has the bytes that the run packed, or gets them. */
const sentOutcomes = ["published", "pending", "staged"];
/**
 * What records of one run say of each package together, in the order in which packages first appear.
 */
function recordedRelease(records) {
    const units = new Map();
    for (const each of stage_record_recordedInOrder(records)) {
        const { name, version, outcome } = each;
        const id = (0,unit/* unitId */.K)(each);
        const before = units.get(id);
        const end = { ...each, bytes: each.integrity };
        const isKnown = tellsWhatIsSent(end, before?.sent);
        const sentAs = before?.sent === undefined ? undefined : before.recorded.stageId;
        const soFar = before && { sent: before.sent, sentAs, stageConflict: before.stageConflict };
        const { sent, stageConflict } = sentSoFar(end, soFar);
        const recorded = isKnown || before?.sent === undefined ? each : before.recorded;
        units.set(id, { name, version, outcome, recorded, sent, stageConflict });
    }
    return [...units.values()];
}
/** Checksums of the bytes that the registry accepted, as records say that tell of uploads. */
function acceptedBytes(records) {
    const sent = recordedInOrder(records).filter((each) => tellsWhatIsSent({ ...each, bytes: each.integrity }, each.integrity));
    return new Set(sent.map(({ integrity }) => integrity));
}
/**
 * What a run has sent of a package, with one more attempt. Whoever judges a stage or a live version goes
 * by this, so that all of them come to the same.
 *
 * @param before what the attempts before it have sent
 */
function sentSoFar(end, before) {
    const { outcome, bytes, stageId } = end;
    if (tellsWhatIsSent(end, before?.sent)) {
        return { sent: bytes, sentAs: stageId, stageConflict: undefined };
    }
    const { sent, sentAs, stageConflict } = before ?? {};
    if (outcome === "conflict" && stageId !== undefined) {
        const isOwn = sent !== undefined && sent !== bytes && [undefined, stageId].includes(sentAs);
        return { sent, sentAs, stageConflict: isOwn ? "own" : "other" };
    }
    // The newest attempt packed what was sent: nothing is in dispute.
    const isSame = sent !== undefined && sent === bytes;
    return { sent, sentAs, stageConflict: isSame ? undefined : stageConflict };
}
/** What somebody else has staged, whose id nobody knows, are not surely the bytes of the record. */
function tellsWhatIsSent({ outcome, stageId }, sent) {
    if (!sentOutcomes.includes(outcome))
        return false;
    return outcome !== "staged" || stageId !== undefined || sent === undefined;
}

;// CONCATENATED MODULE: ./packages/publishing/src/run-records.ts




/**
 * Reads the records of one run together, for whoever goes on with what it sent. One that makes no sense,
 * or is of something else, spoils all: the rest would not be what the run has staged. Those of other
 * registries are none of their business, and dry runs send nothing.
 *
 * @returns the records of that registry; none: the run has left none. With a fault, none of them counts
 */
function readRunRecords(texts, wanted) {
    const read = texts.map(({ name, text }) => ({ name, ...readStageRecord(text) }));
    const unreadable = read.flatMap(({ name, fault }) => fault === undefined ? [] : [`The record ${name} cannot be trusted: ${fault}.`]);
    if (unreadable.length > 0)
        return { records: [], faults: faultsOf("unreadable", unreadable) };
    const named = read.flatMap(({ name, record }) => {
        const isReal = record !== undefined && !record.dryRun && record.packages.length > 0;
        return isReal ? [{ name, record }] : [];
    });
    const here = ofRegistry(named, wanted.registry);
    const [first = named[0]] = here;
    if (first === undefined)
        return { records: [], faults: [] };
    const { repository, runId, sha } = first.record;
    const expected = {
        repository: wanted.repository ?? repository,
        runId: wanted.runId ?? runId,
        runSha: wanted.runSha ?? sha,
        ...{ commit: wanted.commit, registry: wanted.registry ?? first.record.registry },
    };
    const mismatches = (here.length > 0 ? here : named).flatMap(({ name, record }) => {
        const mismatch = recordMismatch(record, expected);
        return mismatch === undefined ? [] : [{ name, ...mismatch }];
    });
    const faults = [...Map.groupBy(mismatches, ({ fault }) => fault).values()].flatMap((alike) => {
        const [one] = alike;
        if (one === undefined)
            return [];
        const names = (0,wording/* firstFew */.Dt)(alike.map(({ name }) => name), 5);
        return faultsOf(one.kind, [misfit(names, alike.length, one.fault)]);
    });
    const records = here.map(({ record }) => record);
    if (faults.length > 0)
        return { records, faults };
    return { records, faults: [...severalCommits(records), ...otherVersions(records, wanted)] };
}
function misfit(names, count, fault) {
    return count === 1
        ? `The record ${names} does not fit: ${fault}.`
        : `The records ${names} do not fit: ${fault}.`;
}
/** Of several registries without one that is wanted, that of the first record with something staged. */
function ofRegistry(named, wanted) {
    const isStaging = ({ record }) => record.packages.some(({ outcome, stageId }) => outcome === "staged" || stageId !== undefined);
    const registry = wanted ?? (named.find(isStaging) ?? named[0])?.record.registry;
    if (registry === undefined)
        return [];
    return named.filter(({ record }) => withoutSlash(record.registry) === withoutSlash(registry));
}
function faultsOf(kind, messages) {
    return messages.map((message) => ({ kind, message }));
}
/** Half a release of one commit, and half of another, is none. */
function severalCommits(records) {
    const commits = new Set(records.flatMap(({ sha, packages }) => packages.map(({ commit = sha }) => commit)));
    if (commits.size < 2)
        return [];
    const list = [...commits].join(", ");
    return faultsOf("commits", [`The records of the run are for ${commits.size} commits: ${list}.`]);
}
/** What the run did not send tells no version of the release. */
function otherVersions(records, { version: wanted }) {
    if (wanted === undefined)
        return [];
    const others = recordedRelease(records).filter(({ sent, version }) => sent !== undefined && version !== wanted);
    if (others.length === 0)
        return [];
    return faultsOf("version", [
        `The run sent ${(0,wording/* firstFew */.Dt)(others.map(unit/* unitId */.K), 12)}, but ${wanted} is expected.`,
    ]);
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/records.ts

/**
 * Reads the records of one run together. One that makes no sense, or is of something else, spoils all.
 *
 * @throws ProblemsError `record-invalid`, `record-of-other-release`, `nothing-staged`
 */
function readRelease(texts, wanted) {
    const { records, faults } = readRunRecords(texts, wanted);
    (0,src_problem/* throwProblems */.Jh)(faults.map(problemOf));
    const [first] = records;
    const { staged, disputed, nameless: unknown } = stagedPackages(records);
    const [packages, nameless] = [[...staged.values()], [...unknown.values()]];
    if (first === undefined || packages.length + nameless.length === 0)
        throw nothingStaged();
    const { repository, runId, sha } = first;
    const registry = first.registry.replace(/\/+$/, "");
    return { ...{ repository, runId, sha, registry }, ...{ packages, nameless, disputed } };
}
function problemOf({ kind, message }) {
    if (kind === "unreadable") {
        return { code: "record-invalid", message, remedy: "Do not approve this release." };
    }
    const remedy = "Nothing was approved. Check the address or the files that you gave.";
    return { code: "record-of-other-release", message, remedy };
}
function nothingStaged() {
    const message = "The run staged no npm package.";
    const remedy = "There is nothing to approve. Check the address: it must be the run that published.";
    return new src_problem/* ProblemsError */.FQ([{ code: "nothing-staged", message, remedy }]);
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/unmet-pins.ts




const unmet_pins_atOnce = 4;
/**
 * What packages need exactly that is not one of them, and what was staged and not found: its checksum by
 * `name@version`; undefined: it is not live.
 *
 * @param lost staged by the run, and not found
 * @throws ProblemsError `registry-unreachable`
 */
async function liveElsewhere(looked, lost, registry, world) {
    const own = new Set(looked.map(({ recorded }) => (0,unit/* unitId */.K)(recorded)));
    const pinned = looked.flatMap(({ pins }) => pins).filter((id) => !own.has(id));
    const found = await (0,look_up/* concurrently */.rK)([...new Set([...pinned, ...lost.map(unit/* unitId */.K)])], async (id) => {
        const at = id.lastIndexOf("@");
        const needed = { name: id.slice(0, at), version: id.slice(at + 1) };
        const reads = readPorts(registry, world);
        const read = await (0,npm_reads/* readVersion */.$4)(targetOf(registry), needed, reads, world.signal);
        if (read.kind === "unreadable")
            throw unreadable(needed, read.cause);
        return [id, read.kind === "document" ? read.document.checksum : undefined];
    }, unmet_pins_atOnce);
    return new Map(found);
}
/**
 * What staged packages need exactly, and what neither is live nor can be approved with them: a stage whose
 * id nobody has, or a package whose upload failed. And what is live under the name of a stage whose id
 * nobody has, with other bytes.
 *
 * @param lost staged by the run, and not found
 * @param elsewhere see `liveElsewhere`
 */
function unmetPins(looked, lost, elsewhere) {
    const waiting = looked
        .filter(({ live }) => live === undefined)
        .map(({ recorded: { name, version }, pins }) => ({ name, version, pins }));
    const wanted = new Set([...waiting.flatMap(({ pins }) => pins), ...lost.map(unit/* unitId */.K)]);
    const absent = [...elsewhere].flatMap(([id, checksum]) => checksum === undefined && wanted.has(id) ? [id] : []);
    const { lacking } = heldBack(waiting, absent);
    const foreign = lost.flatMap((recorded) => {
        const checksum = elsewhere.get((0,unit/* unitId */.K)(recorded)) ?? recorded.integrity;
        return checksum === recorded.integrity ? [] : [otherBytesLive(recorded, checksum)];
    });
    const isLost = new Set(lost.map(unit/* unitId */.K));
    const unmet = absent.map((id) => {
        const users = (lacking.get(id) ?? []).map(unit/* unitId */.K);
        const needed = `${(0,wording/* firstFew */.Dt)(users, 5)} ${users.length > 1 ? "need" : "needs"} ${id}, which is`;
        const [code, is] = users.length > 0 ? ["pin-not-live", needed] : ["stage-gone", `${id} is`];
        const { cause, remedy } = isLost.has(id) ? withoutId(id) : notStaged(id);
        return { code, unit: id, message: `${is} not live, and ${cause}.`, remedy };
    });
    return [...foreign, ...unmet];
}
/** npm was asked for its stages, too. */
function withoutId(id) {
    return {
        cause: "neither a record of the run nor npm's list has the id of its stage",
        remedy: `If someone approved it a moment ago, run this again in a few minutes. If its stage was rejected, start a new run: ${rerunMayNot}. ${listOf(id)}`,
    };
}
function notStaged(id) {
    return {
        cause: "no record of the run says that it was staged",
        remedy: `If its job failed, re-run the job. ${listOf(id)}`,
    };
}
function listOf(id) {
    const name = id.slice(0, id.lastIndexOf("@"));
    return `If someone else staged it, npm stage list ${name} shows it to a maintainer.`;
}

;// CONCATENATED MODULE: ./packages/cli/src/approve/command.ts


















/** `fairlead approve`: a person's half of a staged release. */
const approveCommand = {
    about: "check what a run staged at npm, and approve it layer by layer",
    help: approveHelp,
    run: approve,
};
async function approve(args, world) {
    (0,refuse_in_ci/* refuseInCi */.e)(world);
    const wish = readArguments(args);
    const recorded = await releaseOf(wish, world);
    const registry = await logIn(recorded.registry, wish, world);
    const user = await whoami(registry);
    const { packages, lost } = await withIds(recorded, registry);
    world.terminal.say(`Reading ${(0,wording/* counted */.hS)(packages.length, noun)}\u2026`);
    const looked = await look(packages, registry, user, world);
    const elsewhere = await liveElsewhere(looked, lost, registry, world);
    const assessed = looked.map((seen) => {
        const isDisputed = recorded.disputed.has(seen.recorded.stageId);
        return { ...seen, judgment: judge({ ...seen, isDisputed }, user) };
    });
    const all = {
        ...{ assessed, lost, user, registry, wish },
        release: { ...recorded, packages },
        broken: liveWithoutPins(assessed, elsewhere),
        unmet: unmetPins(looked, lost, elsewhere),
    };
    return wish.action === "approve" ? approveRelease(all, world) : rejectRelease(all, world);
}
async function releaseOf(wish, world) {
    const { repository, commit, version, registry, from } = wish;
    const expected = { repository, commit, version, registry };
    if (from.kind === "run") {
        const { sha, texts } = await (0,fetch_records/* fetchRecords */.DQ)(from.run, world);
        const { runId } = from.run;
        return readRelease(texts, { ...expected, runId, runSha: sha });
    }
    const texts = await Promise.all(from.files.map(readRecordFile));
    return readRelease(texts, { ...expected, runId: undefined, runSha: undefined });
}
async function readRecordFile(file) {
    try {
        return { name: file, text: await (0,promises_.readFile)(file, "utf8") };
    }
    catch (error) {
        const message = `${file} cannot be read: ${(0,wording/* fileFault */.bT)(error)}.`;
        const remedy = "Pass the address of the run, or report.json from its artifacts fairlead-report-\u2026.";
        throw new src_problem/* ProblemsError */.FQ([{ code: "record-unreadable", message, remedy }]);
    }
}
/** A record names the registry, and any job could have written it: it sends nobody's login anywhere. */
async function logIn(url, { registry }, world) {
    if (!(0,address/* isSafeAddress */.cr)(url)) {
        const message = `The record is of the registry ${url}: your token would travel in the clear.`;
        throw new src_problem/* ProblemsError */.FQ([
            { code: "registry-url-invalid", message, remedy: "Do not trust it." },
        ]);
    }
    const places = { env: world.env, cwd: process.cwd(), home: (0,external_node_os_.homedir)(), node: process.execPath };
    const { token, uses } = await npmLogin(url, places);
    if (token === undefined && registry === undefined && !uses.includes(url)) {
        const message = `The record is for the registry ${url}, and npm on this machine uses ${(0,wording/* firstFew */.Dt)(uses, 3)} and has no login for the other.`;
        const remedy = `If you publish there, pass --registry ${url}. Otherwise do not trust the record: check which job uploaded it.`;
        throw new src_problem/* ProblemsError */.FQ([{ code: "record-of-other-release", message, remedy }]);
    }
    if (token === undefined)
        throw notLoggedIn(url);
    world.hide(token);
    return (0,npm_registry/* openRegistry */.Me)(url, token, world);
}
async function whoami({ url, ask }) {
    const reply = await ask("/-/whoami");
    const user = reply.kind === "answer" && reply.status === 200
        ? (0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["username"]
        : undefined;
    if (typeof user === "string" && user !== "")
        return user;
    const said = (0,said_by/* saidBy */.T)(reply);
    if (reply.kind === "failed" || reply.status >= 500) {
        const message = `${url} does not answer: ${said}.`;
        const remedy = "Nothing was changed. Run this again later.";
        throw new src_problem/* ProblemsError */.FQ([{ code: "registry-unreachable", message, remedy }]);
    }
    const message = `${url} does not accept npm's login: ${said}.`;
    const remedy = `Run npm login --registry ${url}/ on this machine.`;
    throw new src_problem/* ProblemsError */.FQ([{ code: "npm-login-missing", message, remedy }]);
}


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $$: () => (/* binding */ bytesOf),
  qu: () => (/* binding */ dataOf),
  o6: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __nccwpck_require__(2570);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __nccwpck_require__(918);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(9712);
// EXTERNAL MODULE: ./packages/cli/src/said-by.ts
var said_by = __nccwpck_require__(3359);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./packages/cli/src/github/github-token.ts



/**
 * The token with which the record is downloaded: of the environment, else that of GitHub's program.
 *
 * @throws ProblemsError `github-token-missing`
 */
async function githubToken(host, { env, hide }) {
    const given = [env["GH_TOKEN"], env["GITHUB_TOKEN"]].find((each) => (each ?? "").trim() !== "");
    const token = given?.trim() ?? (await tokenOfGh(host));
    if (token === undefined || token === "") {
        const message = "GitHub requires a login to download artifacts.";
        const remedy = `Run gh auth login --hostname ${host}, or download the artifacts fairlead-report-\u2026 of the run and pass their files.`;
        throw new problem/* ProblemsError */.FQ([{ code: "github-token-missing", message, remedy }]);
    }
    hide(token);
    return token;
}
async function tokenOfGh(host) {
    try {
        const asked = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)("gh", ["auth", "token", "--hostname", host]);
        return asked.stdout.trim();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/github/api.ts




/** @throws ProblemsError `github-token-missing` */
async function openGitHub(host, repository, world) {
    const token = await githubToken(host, world);
    const base = `${apiOf(host, world.env)}/repos/${repository}`;
    return {
        ...{ host, repository },
        ask: (path, { method = "GET", json, maxBytes } = {}) => (0,send/* send */.t)(world.fetch, `${base}${path}`, {
            method,
            headers: {
                accept: "application/vnd.github+json",
                authorization: `Bearer ${token}`,
                "user-agent": world.userAgent,
                "x-github-api-version": "2022-11-28",
            },
            ...(json !== undefined && { body: JSON.stringify(json) }),
            ...(maxBytes !== undefined && { maxBytes }),
        }, world.signal),
    };
}
function apiOf(host, env) {
    const set = env["GITHUB_API_URL"]?.trim() ?? "";
    if (set !== "")
        return set.replace(/\/+$/, "");
    return host === "github.com" ? "https://api.github.com" : `https://${host}/api/v3`;
}
/**
 * The object in an answer.
 *
 * @param what it is about, for people: "run 12 of octo/parrot"
 * @throws ProblemsError `github-not-found`, `github-unreachable`, `github-answer-invalid`
 */
function dataOf(reply, github, what) {
    const data = (0,json/* parseRecord */.Hh)(bytesOf(reply, github, what).toString("utf8"));
    if (data !== undefined)
        return data;
    const message = `An answer from ${github.host} cannot be understood.`;
    throw new problem/* ProblemsError */.FQ([{ code: "github-answer-invalid", message }]);
}
/** The same of an answer that is a list, or a file. */
function bytesOf(reply, { host }, what) {
    if (reply.kind === "answer" && reply.status === 200)
        return reply.body;
    if (reply.kind === "answer" && [401, 403, 404, 422].includes(reply.status)) {
        const message = `GitHub does not show ${what}: ${(0,said_by/* saidBy */.T)(reply)}.`;
        const remedy = `Check its name, and that your login may read the repository: gh auth status --hostname ${host}.`;
        throw new problem/* ProblemsError */.FQ([{ code: "github-not-found", message, remedy }]);
    }
    const message = `${host} does not return ${what}: ${(0,said_by/* saidBy */.T)(reply)}.`;
    throw new problem/* ProblemsError */.FQ([{ code: "github-unreachable", message, remedy: "Try again later." }]);
}


/***/ }),

/***/ 7971:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ln: () => (/* binding */ downloadRecords),
  DQ: () => (/* binding */ fetchRecords),
  VI: () => (/* binding */ listRecords)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./packages/archives/src/guard.ts
var src_guard = __nccwpck_require__(2104);
// EXTERNAL MODULE: ./packages/archives/src/tar-entries.ts + 2 modules
var tar_entries = __nccwpck_require__(4199);
;// CONCATENATED MODULE: ./packages/archives/src/target-folder.ts





/** Whatever the archive says: no setuid bit, nothing that others can write. */
const modes = { folder: 0o755, executable: 0o755, file: 0o644 };
/** Creates a file, and fails if anything has its name, a link without target included. */
const newFile = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY;
/**
 * A folder that entries are unpacked into. It may be a link itself, since the caller names it; below
 * it, no link is followed and no file replaced. Another process that changes the folder meanwhile can
 * still put a link in the way of a folder: Node has no `openat`.
 */
function targetFolder(folder) {
    /** Paths below the folder that are real folders. */
    const known = new Set();
    /** Walks down to a folder; what is not there is made or, without `make`, ends the walk. */
    const walk = async (path, entry, make) => {
        for (const part of waysDown(path)) {
            if (known.has(part))
                continue;
            const place = (0,external_node_path_.join)(folder, part);
            const stats = await statsOf(place);
            if (stats === undefined) {
                if (!make)
                    return;
                await (0,promises_.mkdir)(place);
                await (0,promises_.chmod)(place, modes.folder); // mkdir's mode passes the umask
            }
            else
                refuseUnlessFolder(stats, part, entry);
            known.add(part);
        }
    };
    return {
        async check(entry) {
            const { path, kind } = entry;
            await walk(kind === "directory" ? path : parentOf(path), entry, false);
            if (kind === "file" && (await statsOf((0,external_node_path_.join)(folder, path))) !== undefined) {
                throw new src_guard/* ArchiveError */.di("would replace a file that already exists", path);
            }
        },
        async make() {
            known.clear(); // time has passed since the check
            await (0,promises_.mkdir)(folder, { recursive: true });
        },
        async write(entry, contents) {
            const { path, kind, executable } = entry;
            await walk(kind === "directory" ? path : parentOf(path), entry, true);
            if (kind === "directory")
                return;
            const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, path), newFile);
            try {
                await handle.chmod(executable ? modes.executable : modes.file);
                await writeAll(handle, contents);
            }
            finally {
                await handle.close();
            }
        },
    };
}
/** Writes the chunks one after another; holes of a sparse file stay holes. */
async function writeAll(handle, contents) {
    let size = 0;
    for await (const chunk of contents) {
        for (let done = 0; !(0,tar_entries/* isHole */.$)(chunk) && done < chunk.length;) {
            done += (await handle.write(chunk, done, chunk.length - done, size + done)).bytesWritten;
        }
        size += chunk.length;
    }
    await handle.truncate(size);
}
/** `a/b/c` \u2192 `a`, `a/b`, `a/b/c`; nothing for the folder itself. */
function waysDown(path) {
    if (path === "")
        return [];
    const segments = path.split("/");
    return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
async function statsOf(place) {
    try {
        return await (0,promises_.lstat)(place);
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}
function refuseUnlessFolder(stats, part, { path }) {
    if (stats.isDirectory())
        return;
    const what = stats.isSymbolicLink() ? "a link" : "no folder";
    throw new src_guard/* ArchiveError */.di(`would go through ${JSON.stringify(part)}, which is ${what} there`, path);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __nccwpck_require__(663);
;// CONCATENATED MODULE: ./packages/archives/src/zip.ts




/**
 * Reads a `.zip` and calls `visit` for each entry, in the order of the central directory. That whole
 * directory has passed the guard before the first call. Contents come as a stream, so memory does not
 * grow with the archive; what `visit` leaves unread is read all the same, for its checksum.
 *
 * Throws an ArchiveError for damaged, cut off, encrypted or refused archives. Whether contents have
 * the size and the CRC-32 that the directory says is known at their end only: what `visit` collects is
 * good when the promise resolves. Errors of the file system and of `visit` are thrown as they are.
 */
async function readZip(file, limits, visit) {
    const zip = await (0,yauzl/* openPromise */.sO)(file, { autoClose: false, decodeStrings: false }).catch(rethrow);
    // An error in closing the file changes nothing about what has been read.
    zip.on("error", () => undefined);
    try {
        const checked = await readDirectory(zip, limits);
        await checkDirectoryIsWhole(file, zip, checked);
        for (const { entry, zipped } of checked) {
            if (entry === undefined)
                continue;
            const contents = contentsOf(zip, zipped);
            try {
                await visit(entry, { [Symbol.asyncIterator]: () => ({ next: () => contents.next() }) });
                while ((await contents.next()).done !== true)
                    ;
            }
            finally {
                await contents.return(undefined);
            }
        }
    }
    finally {
        zip.close();
    }
}
async function readDirectory(zip, limits) {
    const guard = (0,src_guard/* archiveGuard */.er)(limits);
    const checked = [];
    const entries = zip.eachEntry();
    for (;;) {
        // Only what yauzl finds is about the archive; so no `for await`, whose body would be caught too.
        const next = await entries.next().catch(rethrow);
        if (next.done === true)
            return checked;
        const zipped = next.value;
        const raw = rawEntry(zipped);
        const target = raw.kind === "symlink" ? await linkTarget(zip, zipped) : "";
        const entry = guard({ ...raw, target });
        if (!zipped.canDecodeFileData()) {
            const method = String(zipped.compressionMethod);
            const reason = zipped.isEncrypted() ? "is encrypted" : `has the compression method ${method}`;
            throw new src_guard/* ArchiveError */.di(`${reason}; expected a plain entry, stored or deflated`, raw.name);
        }
        checked.push({ entry, zipped });
    }
}
/** Hosts whose external attributes hold a Unix mode: Unix, OS X (APPNOTE 4.4.2.2). */
const unixHosts = new Set([3, 19]);
/** The kinds of `st_mode` (inode(7)), by its type bits. */
const kinds = new Map([
    [0o010000, "fifo"],
    [0o020000, "character-device"],
    [0o040000, "directory"],
    [0o060000, "block-device"],
    [0o100000, "file"],
    [0o120000, "symlink"],
    [0o140000, "socket"],
]);
function rawEntry(zipped) {
    const name = nameOf(zipped);
    const isUnix = unixHosts.has(zipped.versionMadeBy >>> 8);
    const mode = isUnix ? zipped.externalFileAttributes >>> 16 : 0;
    const type = mode & 0o170000;
    // Many writers give no type: a folder is then told by its slash (APPNOTE 4.4.17.1).
    const untyped = name.endsWith("/") ? "directory" : "file";
    const kind = type === 0 ? untyped : (kinds.get(type) ?? `mode ${mode.toString(8)}`);
    return { name, kind, target: "", mode, size: zipped.uncompressedSize };
}
/** Control characters have glyphs in CP437, where no check would find them: they stay what they are. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }) {
    if (fileNameRaw.some((byte) => byte < 0x20 || byte === 0x7f))
        return fileNameRaw.toString("latin1");
    return (0,yauzl/* getFileNameLowLevel */.ax)(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}
/** Where a link points to is its contents; longer than a path it is none. */
async function linkTarget(zip, zipped) {
    if (zipped.uncompressedSize > 4096 || !zipped.canDecodeFileData())
        return "";
    const chunks = [];
    for await (const chunk of contentsOf(zip, zipped))
        chunks.push(chunk);
    return Buffer.concat(chunks).toString();
}
/** A whole entry, unpacked. Throws an ArchiveError at its end if size or CRC-32 are not as declared. */
async function* contentsOf(zip, zipped) {
    const name = nameOf(zipped);
    const damaged = (error) => rethrow(error, name);
    const stream = await zip.openReadStreamPromise(zipped).catch(damaged);
    // yauzl forwards errors late; one that comes after the first must not end the process.
    stream.on("error", () => undefined);
    const chunks = stream[Symbol.asyncIterator]();
    let sum = 0;
    try {
        for (;;) {
            const next = await chunks.next().catch(damaged);
            if (next.done === true)
                break;
            if (!Buffer.isBuffer(next.value))
                throw new TypeError("expected bytes");
            sum = (0,external_node_zlib_.crc32)(next.value, sum);
            yield next.value;
        }
    }
    finally {
        stream.destroy();
    }
    if (sum !== zipped.crc32) {
        throw new src_guard/* ArchiveError */.di("is damaged: its contents do not match its CRC-32", name);
    }
    return undefined;
}
/** Sizes of the records that end an archive and begin each entry (APPNOTE 4.3.16 and 4.3.12). */
const endRecord = 22;
const entryRecord = 46;
/**
 * The end record counts the entries and says how long their directory is. A count that is too small
 * (also one that ran over, at 65536) would silently omit entries; the length shows it.
 */
async function checkDirectoryIsWhole(file, zip, checked) {
    const record = Buffer.alloc(endRecord);
    const handle = await (0,promises_.open)(file);
    try {
        await handle.read(record, 0, endRecord, zip.fileSize - endRecord - zip.comment.length);
    }
    finally {
        await handle.close();
    }
    const declared = record.readUInt32LE(12);
    const read = checked.reduce((sum, { zipped }) => sum +
        entryRecord +
        zipped.fileNameLength +
        zipped.extraFieldLength +
        zipped.fileCommentLength, 0);
    // All ones: the length stands in the zip64 record, whose count has room for all.
    if (declared !== 0xffffffff && declared !== read) {
        throw new src_guard/* ArchiveError */.di(`is a damaged zip: its directory has ${declared} bytes, its entries ${read}`);
    }
}
/** What yauzl found, as an ArchiveError; errors of the file system stay as they are. */
function rethrow(error, entry) {
    if (isSystemError(error))
        throw error;
    const words = error instanceof Error ? error.message : String(error);
    throw new src_guard/* ArchiveError */.di(`is ${entry === undefined ? "a damaged zip" : "damaged"}: ${words}`, entry, {
        cause: error,
    });
}
function isSystemError(error) {
    return typeof error === "object" && error !== null && "syscall" in error;
}

;// CONCATENATED MODULE: ./packages/archives/src/extract.ts





/**
 * Unpacks the `.zip` at `file` into `folder`, which is made if it is not there, and returns what was
 * unpacked. Files get the mode 0755 if they have any exec bit, else 0644; new folders 0755.
 *
 * The archive is read twice: nothing is written before all of it, checksums included, has been found
 * good, and before the folder has been found to have room for it: no link is followed and no file
 * replaced that already exists. Throws an ArchiveError for both. Contents are never in memory as
 * a whole. If writing itself fails (disk full), what was written stays.
 */
async function extractZip(file, folder, limits) {
    return extractTwice(folder, (visit) => readZip(file, limits, visit));
}
/** Unpacks the `.tar.gz` at `file` exactly as `extractZip` does a `.zip`. */
async function extractTarGz(file, folder, limits) {
    return extractTwice(folder, (visit) => readTarGz(createReadStream(file), limits, visit, archiveGuard));
}
async function extractTwice(folder, read) {
    const entries = [];
    await read((entry) => {
        entries.push(entry);
    });
    const target = targetFolder(folder);
    for (const entry of entries)
        await target.check(entry);
    await target.make();
    const expected = entries.values();
    await read(async (entry, contents) => {
        const { value } = expected.next();
        if (value?.path !== entry.path || value.kind !== entry.kind) {
            throw new src_guard/* ArchiveError */.di("is new: the archive changed after it was checked", entry.path);
        }
        await target.write(entry, contents);
    });
    return entries;
}

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __nccwpck_require__(918);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(9712);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __nccwpck_require__(5288);
// EXTERNAL MODULE: ./packages/cli/src/github/api.ts + 1 modules
var api = __nccwpck_require__(1619);
;// CONCATENATED MODULE: ./packages/cli/src/github/fetch-records.ts








/** Names of the artifacts that publishing jobs leave begin so. */
const prefix = "fairlead-report-";
/** Far more than the report of a thousand packages has. */
const limits = { maxEntries: 16, maxBytes: 32 * 2 ** 20 };
const mostPages = 20;
const atOnce = 4;
/**
 * Downloads the reports of all jobs and attempts of a run.
 *
 * @throws ProblemsError what GitHub refuses, or what lies there
 */
async function fetchRecords(run, world) {
    const github = await (0,api/* openGitHub */.o6)(run.host, run.repository, world);
    const what = `run ${run.runId} of ${run.repository}`;
    const described = (0,api/* dataOf */.qu)(await github.ask(`/actions/runs/${run.runId}`), github, what);
    const artifacts = await listRecords(run.runId, github);
    const texts = await downloadRecords(artifacts, github);
    if (texts.length === 0) {
        const message = `Run ${run.runId} of ${run.repository} has no record of what it staged${artifacts.length > 0 ? " any more: its artifacts have expired" : ""}.`;
        const remedy = "Check the address: it must be the run that published.";
        throw new problem/* ProblemsError */.FQ([{ code: "record-missing", message, remedy }]);
    }
    const sha = described["head_sha"];
    return { sha: typeof sha === "string" ? sha : "", texts };
}
/** The artifacts of a run that hold reports, those that have expired too. */
async function listRecords(runId, github) {
    const found = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const reply = await github.ask(`/actions/runs/${runId}/artifacts?per_page=100&page=${page}`);
        const what = `the artifacts of run ${runId}`;
        const listed = readList((0,api/* dataOf */.qu)(reply, github, what)["artifacts"]);
        found.push(...listed.filter(({ name }) => name.startsWith(prefix)));
        if (listed.length < 100)
            break;
    }
    return found;
}
/** The reports in artifacts that have not expired. */
async function downloadRecords(artifacts, github) {
    return (0,look_up/* concurrently */.rK)(artifacts.filter(({ isExpired }) => !isExpired), async (artifact) => {
        const reply = await github.ask(`/actions/artifacts/${artifact.id}/zip`, {
            maxBytes: limits.maxBytes,
        });
        const zip = (0,api/* bytesOf */.$$)(reply, github, `the artifact ${artifact.name}`);
        return { name: artifact.name, text: await unpacked(artifact, zip) };
    }, atOnce);
}
function readList(value) {
    const list = Array.isArray(value) ? value : [];
    return list.flatMap((each) => {
        const { id, name, digest, expired } = (0,json/* asRecord */.qY)(each) ?? {};
        if (typeof id !== "number" || typeof name !== "string")
            return [];
        return [
            {
                ...{ id, name, isExpired: expired === true },
                digest: typeof digest === "string" ? digest : undefined,
            },
        ];
    });
}
/** The report in an artifact; nothing of it is trusted yet. */
async function unpacked({ name, digest }, zip) {
    const found = `sha256:${(0,external_node_crypto_.createHash)("sha256").update(zip).digest("hex")}`;
    if (digest !== undefined && digest !== found) {
        throw invalid(`The artifact ${name} has the digest ${found}, and GitHub lists ${digest}.`);
    }
    const folder = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), "fairlead-"));
    try {
        const file = external_node_path_default().join(folder, "artifact.zip");
        await (0,promises_.writeFile)(file, zip);
        const into = external_node_path_default().join(folder, "files");
        await extractZip(file, into, limits);
        const report = (await (0,promises_.readdir)(into)).find((each) => each.endsWith(".json"));
        if (report === undefined)
            throw invalid(`The artifact ${name} holds no report.`);
        return await (0,promises_.readFile)(external_node_path_default().join(into, report), "utf8");
    }
    catch (error) {
        if (!(error instanceof src_guard/* ArchiveError */.di))
            throw error;
        throw invalid(`The artifact ${name} cannot be unpacked: it ${error.message}.`);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function invalid(message) {
    return new problem/* ProblemsError */.FQ([{ code: "record-invalid", message, remedy: "Do not approve it." }]);
}


/***/ }),

/***/ 2049:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9712);
/* harmony import */ var _approve_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3896);
/* harmony import */ var _withdraw_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4039);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(326);




/** So many problems of one kind are told before the rest is counted. */
const mostAlike = 3;
const commands = {
    approve: _approve_command_js__WEBPACK_IMPORTED_MODULE_0__/* .approveCommand */ .f,
    withdraw: _withdraw_command_js__WEBPACK_IMPORTED_MODULE_1__/* .withdrawCommand */ .o,
    restore: _withdraw_command_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreCommand */ .O,
};
async function main(args, world) {
    const [name = "--help", ...rest] = args;
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
        const isAsked = ["--help", "-h", "help"].includes(name);
        if (!isAsked)
            world.terminal.warn(`There is no command ${JSON.stringify(name)}.`);
        const list = Object.entries(commands).map(([each, { about }]) => `  ${each.padEnd(8)}    ${about}`);
        world.terminal.say(["Usage: fairlead COMMAND [options]", "", ...list, ""].join("\n"));
        world.terminal.say("fairlead COMMAND --help says more about one.");
        return isAsked ? 0 : 2;
    }
    if (rest.includes("--help") || rest.includes("-h")) {
        world.terminal.say(command.help);
        return 0;
    }
    return command.run(rest, world);
}
const world = (0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .openWorld */ .H)(process.env, process.stdin, process.stdout, process.stderr);
process.once("SIGINT", () => {
    // A prompt leaves the cursor in its line.
    world.terminal.warn("\nStopped. What is done stays done. Run the same command again.");
    world.terminal.close();
    // Ends as without this listener, so that a shell sees the signal.
    process.kill(process.pid, "SIGINT");
});
try {
    process.exitCode = await main(process.argv.slice(2), world);
}
catch (error) {
    process.exitCode = 1;
    if (!(error instanceof _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ))
        throw error;
    for (const [code, problems] of Map.groupBy(error.problems, (problem) => problem.code)) {
        // What is of no package has no name to be counted by.
        const shown = problems.filter(({ unit }, index) => unit === undefined || index < mostAlike);
        for (const { message, remedy } of shown) {
            world.terminal.warn([`\u2717 ${message} [${code}]`, ...(remedy ? [`  ${remedy}`] : [])].join("\n"));
        }
        const more = problems.flatMap(({ unit }, index) => (index < mostAlike ? [] : (unit ?? [])));
        if (more.length > 0) {
            world.terminal.warn(`  The same for ${more.length} more: ${more.join(", ")}`);
        }
    }
}
finally {
    world.terminal.close();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7553:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ openRegistry),
/* harmony export */   dO: () => (/* binding */ maintainersOf),
/* harmony export */   os: () => (/* binding */ asking)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(918);

const timeoutMs = 120_000;
function openRegistry(url, token, world) {
    return { url, token, ask: asking(url, token, world) };
}
/** @param token undefined: as everybody sees it */
function asking(url, token, world) {
    return (path, { method = "GET", otp, maxBytes } = {}) => (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)(world.fetch, `${url}${path}`, {
        method,
        timeoutMs,
        headers: {
            accept: "application/json",
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            "user-agent": world.userAgent,
            "cache-control": "no-cache",
            // With these npm answers with a page for the browser, where the account has one.
            "npm-auth-type": "web",
            "npm-command": "stage",
            ...(otp !== undefined && { "npm-otp": otp }),
        },
        ...(maxBytes !== undefined && { maxBytes }),
    }, world.signal);
}
/** Who maintains a package, as everybody may read; undefined where that is not to be read. */
async function maintainersOf({ ask }, name) {
    const reply = await ask(`/${name.replace("/", "%2f")}`);
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    const listed = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .parseRecord */ .Hh)(reply.body.toString("utf8"))?.["maintainers"];
    if (!Array.isArray(listed))
        return undefined;
    return listed.flatMap((each) => textIn((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_1__/* .asRecord */ .qY)(each) ?? {}, "name") ?? []);
}
function textIn(record, key) {
    const value = record[key];
    return typeof value === "string" && value !== "" ? value : undefined;
}


/***/ }),

/***/ 3707:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ refuseInCi)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9712);

/** What a workflow can decide is decided by nobody. */
function refuseInCi({ env }) {
    const set = ["CI", "GITHUB_ACTIONS"].find((name) => !["", "0", "false"].includes((env[name] ?? "").trim().toLowerCase()));
    if (set === undefined)
        return;
    const message = `This looks like CI: ${set} is set. A person decides this, outside CI.`;
    const remedy = "Run it on your own machine.";
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .ProblemsError */ .FQ([{ code: "approval-in-ci", message, remedy }]);
}


/***/ }),

/***/ 3359:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ saidBy)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9900);

/** What a server answered, or why it did not, for the middle or the end of a sentence: without a full stop. */
function saidBy(reply) {
    const said = reply.kind === "failed" ? reply.cause : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .describeAnswer */ .O)(reply.status, reply.body);
    return said.replace(/\.+$/, "");
}


/***/ }),

/***/ 4039:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ restoreCommand),
  o: () => (/* binding */ withdrawCommand)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
var semver_default = /*#__PURE__*/__nccwpck_require__.n(semver);
;// CONCATENATED MODULE: ./packages/github/src/releases/tag.ts

/**
 * Takes a tag apart. The version is a whole semantic version at its end: `v1.2` and `nightly` have
 * none, and `v1.2.3.4` does not hold `2.3.4`.
 */
function tag_readTag(name) {
    // The first one from the left that reaches to the end: all of `1.0.0-2.0.0`.
    for (let start = 0; start < name.length; start += 1) {
        const kind = name.slice(0, start);
        const rest = name.slice(start);
        const version = /^\d/.test(rest) && !/[\d.]$/.test(kind) ? semver_default().parse(rest) : null;
        if (version === null)
            continue;
        return { name, kind, version: rest, prerelease: version.prerelease.length > 0 };
    }
    return { name, kind: name, version: undefined, prerelease: prereleaseLook.test(name) };
}
/** Words that prereleases end in where tags have no semantic version: `v26.08.1-rc1`, `1.0b2`, `nightly`. */
const prereleaseLook = /(?:^|[\d._-])(?:(?:alpha|beta|rc|pre|preview|dev|snapshot|canary|nightly)[._-]?\d*|[ab]\d+)$/i;
/**
 * The newest earlier tag of the same unit. A release skips prereleases: its notes tell all that came
 * since the release before.
 */
function previousTag(tag, names) {
    const { version } = tag;
    if (version === undefined)
        return undefined;
    return names
        .map(tag_readTag)
        .filter(({ kind, prerelease }) => unitOf(kind) === unitOf(tag.kind) && (tag.prerelease || !prerelease))
        .flatMap(({ name, version: of }) => of !== undefined && semver_default().lt(of, version) ? [{ name, of }] : [])
        .sort((a, b) => semver_default().rcompare(a.of, b.of))
        .at(0)?.name;
}
/**
 * Whether a published release is of another unit than this tag. A tag without a version is of no unit:
 * `nightly` is of all.
 */
function isOfOther(tag, release) {
    const { kind, version } = tag_readTag(release.tag);
    if (release.draft || version === undefined || tag.version === undefined)
        return false;
    return unitOf(kind) !== unitOf(tag.kind);
}
/** A repository may have gone from `1.2.3` to `v1.2.4`. */
function unitOf(kind) {
    return kind.replace(/v$/, "");
}
/**
 * Whether a release becomes the latest one: never a prerelease, never one that is older than a
 * published release of its unit. Without a version there is nothing to compare by.
 *
 * @param published tags of the published releases that are no prereleases
 */
function makeLatest(tag, prerelease, published) {
    if (prerelease)
        return "false";
    if (tag.version === undefined)
        return "legacy";
    return tag_highestAbove(tag, published) === undefined ? "true" : "false";
}
/** The highest of these tags that is of the same unit as a tag, and above it; undefined: there is none. */
function tag_highestAbove(tag, names) {
    const { version } = tag;
    if (version === undefined)
        return undefined;
    return names
        .map(tag_readTag)
        .flatMap(({ name, kind, version: of }) => unitOf(kind) === unitOf(tag.kind) && of !== undefined && semver_default().gt(of, version)
        ? [{ name, of }]
        : [])
        .sort((a, b) => semver_default().rcompare(a.of, b.of))
        .at(0)?.name;
}

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(9712);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __nccwpck_require__(5288);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __nccwpck_require__(5581);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __nccwpck_require__(955);
;// CONCATENATED MODULE: ./packages/withdrawal/src/withdraw.ts
/**
 * What is left to withdraw versions, in the order in which a stop after any step leaves users working:
 *
 * 1. npm, what is on top first: dist-tags go back, since a deprecated `latest` is still what pnpm and yarn
 *    install when no version is given; then the versions are deprecated. Platform packages are last: while
 *    only they are deprecated, npm and pnpm warn every user of the meta.
 * 2. Crates, dependents before their bases: with a base yanked, `cargo install` of what is on top fails.
 *
 * What is withdrawn already is left alone: a second yank erases the message of the first one, and crates.io
 * counts it against its limit.
 *
 * @param units in the order in which they were published
 * @param warningOf what npm shows to whoever installs a deprecated version of a package
 */
function stepsToWithdraw(units, warningOf) {
    const packages = units.filter(({ kind }) => kind === "npm");
    const layers = [...Map.groupBy(packages, ({ layer }) => layer)].sort(([a], [b]) => b - a);
    const crates = units.filter(({ kind, isWithdrawn }) => kind === "crate" && !isWithdrawn);
    return [
        ...layers.flatMap(([, layer]) => [
            ...layer.flatMap(tagsBack),
            ...layer
                .filter(({ isWithdrawn }) => !isWithdrawn)
                .map((unit) => {
                const { name, version } = unit;
                return { kind: "deprecate", name, version, warning: warningOf(unit) };
            }),
        ]),
        ...crates.toReversed().map(({ name, version }) => ({ kind: "yank", name, version })),
    ];
}
function tagsBack({ name, tags, back }) {
    return back === undefined ? [] : tags.map((tag) => ({ kind: "tag", name, tag, version: back }));
}

;// CONCATENATED MODULE: ./packages/withdrawal/src/restore.ts
/**
 * What is left to offer withdrawn versions again: the reverse of the withdrawal, so that nobody is pointed
 * to what does not resolve yet.
 *
 * @param units in the order in which they were published
 */
function stepsToRestore(units) {
    const packages = units.filter(({ kind }) => kind === "npm");
    const layers = [...Map.groupBy(packages, ({ layer }) => layer)].sort(([a], [b]) => a - b);
    const crates = units.filter(({ kind, isWithdrawn }) => kind === "crate" && isWithdrawn);
    return [
        ...crates.map(({ name, version }) => ({ kind: "unyank", name, version })),
        ...layers.flatMap(([, layer]) => [
            ...layer
                .filter(({ isWithdrawn }) => isWithdrawn)
                .map(({ name, version }) => ({ kind: "deprecate", name, version, warning: "" })),
            ...layer.flatMap(({ name, version, lost }) => lost.map((tag) => ({ kind: "tag", name, tag, version }))),
        ]),
    ];
}

// EXTERNAL MODULE: ./packages/cli/src/github/api.ts + 1 modules
var api = __nccwpck_require__(1619);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./packages/cli/src/github/origin.ts


/** The repository on GitHub that a checkout was cloned from, `owner/name`; undefined: nobody can say. */
async function originOf(cwd, host) {
    try {
        const asked = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)("git", ["config", "--get", "remote.origin.url"], {
            cwd,
        });
        return repositoryIn(asked.stdout.trim(), host);
    }
    catch {
        return undefined;
    }
}
/** The repository in an address that git clones from: `https://`, `ssh://`, or `git@host:`. */
function repositoryIn(address, host) {
    const [, of, path = ""] = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+(?=\/))?[:/](.+)$/.exec(address) ?? [];
    if (of?.toLowerCase() !== host)
        return undefined;
    const name = path.replace(/\/+$/, "").replace(/\.git$/, "");
    return /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(name) ? name : undefined;
}

// EXTERNAL MODULE: ./packages/cli/src/npm/registry.ts
var registry = __nccwpck_require__(7553);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./packages/cli/src/programs.ts




/**
 * Runs npm or cargo in the person's own terminal: they ask for a second factor, open the browser, and read
 * their own logins. What they end with proves nothing, so it is only told.
 *
 * @returns the exit code, or why the program could not be started
 */
async function runProgram(program, args) {
    const [command, ...before] = program === "npm" ? npmCommand() : [program];
    const child = (0,external_node_child_process_.spawn)(command, [...before, ...args], { stdio: "inherit" });
    return new Promise((resolve) => {
        child.once("error", ({ message }) => {
            resolve({ cause: message });
        });
        child.once("close", (code) => {
            resolve({ code });
        });
    });
}
/** On Windows npm is a script for a shell, so Node runs what that would run: no shell reads an argument. */
function npmCommand() {
    if (process.platform !== "win32")
        return ["npm"];
    const script = external_node_path_default().join(external_node_path_default().dirname(process.execPath), "node_modules/npm/bin/npm-cli.js");
    return (0,external_node_fs_.existsSync)(script) ? [process.execPath, script] : ["npm"];
}
/** What npm prints for a question that changes nothing; undefined: it failed, and has said why. */
async function askNpm(args) {
    const [command, ...before] = npmCommand();
    try {
        const asked = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(command, [...before, ...args]);
        return asked.stdout.trim();
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/cli/src/refuse-in-ci.ts
var refuse_in_ci = __nccwpck_require__(3707);
;// CONCATENATED MODULE: ./packages/cli/src/withdraw/arguments.ts



const longestReason = 300;
/** @throws ProblemsError `arguments-invalid`, with all that is wrong */
function readWithdrawal(args, command) {
    const { values, positionals } = arguments_parse(args, command);
    const [release, ...more] = positionals;
    const take = values.take?.replace(/^v(?=\d)/, "");
    const because = values.because?.trim();
    const wrong = [
        ...(release === undefined ? ["Name the version, such as 1.2.3, or its tag."] : []),
        ...(release !== undefined && !/^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,200}$/.test(release)
            ? [`${JSON.stringify(release)} is neither a version nor a tag.`]
            : []),
        ...(more.length > 0 ? [`One release is taken at a time. Leave out ${more.join(" ")}.`] : []),
        ...(command === "withdraw" && take === undefined
            ? ["Name the version that users are to take instead: --take 1.2.2."]
            : []),
        ...(take !== undefined && (0,semver.valid)(take) !== take
            ? [`${JSON.stringify(take)} is not a version; expected one such as 1.2.2.`]
            : []),
        ...(because !== undefined && (because === "" || /\p{Cc}/u.test(because))
            ? ["The text of --because has to be one line."]
            : []),
        ...(because !== undefined && because.length > longestReason
            ? [`The text of --because has ${because.length} characters; at most ${longestReason} fit.`]
            : []),
        ...(values.repository !== undefined &&
            !/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(values.repository)
            ? [`${JSON.stringify(values.repository)} is not OWNER/REPOSITORY.`]
            : []),
    ];
    if (wrong.length > 0)
        throw invalid(wrong, command);
    return {
        ...{ release: release ?? "", take, because, repository: values.repository },
        host: values.host ?? "github.com",
        dryRun: values["dry-run"] === true,
    };
}
function arguments_parse(args, command) {
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: {
                take: { type: "string" },
                because: { type: "string" },
                repository: { type: "string" },
                host: { type: "string" },
                "dry-run": { type: "boolean" },
            },
        });
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        throw invalid([`${said.replace(/\.? To specify a positional.*$/s, "").replace(/\.$/, "")}.`], command);
    }
}
function invalid(messages, command) {
    const remedy = `See fairlead ${command} --help.`;
    return new problem/* ProblemsError */.FQ(messages.map((message) => ({ code: "arguments-invalid", message, remedy })));
}

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __nccwpck_require__(918);
// EXTERNAL MODULE: ./packages/cli/src/github/fetch-records.ts + 3 modules
var fetch_records = __nccwpck_require__(7971);
;// CONCATENATED MODULE: ./packages/cli/src/withdraw/read-units.ts

/** What is shown in a command has no more than this. */
const runAddress = /^https:\/\/[A-Za-z0-9.-]+\/[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/actions\/runs\/\d{1,20}/;
/** What becomes an argument of a program has its grammar, and begins with no dash. */
const names = {
    crate: /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
    npm: /^(?:@[A-Za-z0-9~._-]+\/)?[A-Za-z0-9~_][A-Za-z0-9~._-]{0,213}$/,
};
const versions = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
/**
 * Reads what a job reported, `report.json`; undefined: it is none, or of a dry run. What a name or a version
 * cannot be is left out: any job of a run may have uploaded it. Whether a unit is there, its registry says.
 */
function readUnits(text) {
    const report = (0,json/* parseRecord */.Hh)(text);
    const { schemaVersion, action, units, dryRun } = report ?? {};
    if (schemaVersion !== 1 || typeof action !== "string" || dryRun === true)
        return undefined;
    const registry = (0,json/* asRecord */.qY)(report?.["registry"])?.["url"];
    if (!Array.isArray(units) || typeof registry !== "string")
        return undefined;
    const url = (0,json/* asRecord */.qY)(report?.["run"])?.["url"];
    const run = typeof url === "string" ? runAddress.exec(url)?.[0] : undefined;
    const kind = action === "publish-crates-ordered" ? "crate" : "npm";
    const finishedAt = Date.parse(String(report?.["finishedAt"]));
    return {
        finishedAt: Number.isNaN(finishedAt) ? 0 : finishedAt,
        units: units.flatMap((unit) => {
            const { name, version, layer, outcome } = (0,json/* asRecord */.qY)(unit) ?? {};
            if (typeof name !== "string" || !names[kind].test(name))
                return [];
            if (typeof version !== "string" || !versions.test(version))
                return [];
            const ofLayer = typeof layer === "number" && Number.isSafeInteger(layer) ? layer : 0;
            return [
                {
                    ...{ kind, name, version, registry: registry.replace(/\/+$/, ""), layer: ofLayer },
                    ...{ isStaged: outcome === "staged", run },
                },
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/withdraw/find-release.ts






/** A commit has some runs of CI beside those that released it. */
const mostRuns = 60;
const atOnce = 4;
/**
 * Finds a release by its tag, and what was released by the reports in the artifacts of the runs of that
 * commit.
 *
 * @param given a version, or a tag that ends in one
 * @throws ProblemsError `tag-missing`, `record-missing`, and what GitHub refuses
 */
async function findRelease(given, github) {
    const { tag, sha } = await tagOf(given, github);
    const { version } = tag_readTag(tag);
    if (version === undefined) {
        const message = `The tag ${tag} ends in no version.`;
        const remedy = "Give the tag of a release, such as v1.2.3.";
        throw new problem/* ProblemsError */.FQ([{ code: "tag-without-version", message, remedy }]);
    }
    const reply = await github.ask(`/actions/runs?head_sha=${sha}&per_page=${mostRuns}`);
    const listed = (0,api/* dataOf */.qu)(reply, github, `the runs of ${sha}`)["workflow_runs"];
    const runs = (Array.isArray(listed) ? listed : []).flatMap(idOf);
    const artifacts = await (0,look_up/* concurrently */.rK)(runs, (run) => (0,fetch_records/* listRecords */.VI)(run, github), atOnce);
    const texts = await (0,fetch_records/* downloadRecords */.Ln)(artifacts.flat(), github);
    const reported = unitsIn(texts);
    // A crate may have build metadata, which its tag lacks.
    const units = reported.filter((unit) => (0,src_unit/* isSameVersion */.p)(unit.version, version));
    if (units.length > 0)
        return { tag, version, sha, units };
    throw nothingReported({ tag, version, sha }, reported, artifacts.flat().length > texts.length);
}
/** The newest word of each unit, in the order of the oldest report that has it. */
function unitsIn(texts) {
    const reports = texts.flatMap(({ text }) => readUnits(text) ?? []);
    const found = new Map();
    for (const { units } of reports.toSorted((a, b) => a.finishedAt - b.finishedAt)) {
        for (const unit of units)
            found.set(`${unit.kind} ${(0,src_unit/* unitId */.K)(unit)}`, unit);
    }
    return [...found.values()];
}
/** `v1.2.3` is asked for before `1.2.3`; a tag is taken as it stands. */
async function tagOf(given, github) {
    const candidates = /^\d/.test(given) ? [`v${given}`, given] : [given];
    for (const tag of candidates) {
        const reply = await github.ask(`/commits/tags/${encodeURIComponent(tag)}`);
        const isMissing = reply.kind === "answer" && [404, 422].includes(reply.status);
        if (isMissing)
            continue;
        const sha = (0,api/* dataOf */.qu)(reply, github, `the tag ${tag}`)["sha"];
        if (typeof sha === "string")
            return { tag, sha };
    }
    const message = `${github.repository} has no tag ${candidates.join(" and no tag ")}.`;
    const remedy = `Check the name: \`gh release list --repo ${github.repository}\` lists the releases.`;
    throw new problem/* ProblemsError */.FQ([{ code: "tag-missing", message, remedy }]);
}
/** A run of a pull request releases nothing, and may be of a fork: whoever opened it chose its reports. */
function idOf(run) {
    const { id, event } = (0,json/* asRecord */.qY)(run) ?? {};
    return typeof id === "number" && event !== "pull_request" ? [String(id)] : [];
}
function nothingReported({ tag, version, sha }, others, isExpired) {
    const found = others.length > 0
        ? `the runs of its commit published ${(0,wording/* firstFew */.Dt)(others.map(src_unit/* unitId */.K), 5)}`
        : isExpired
            ? "the reports of its runs have expired"
            : `no run of its commit ${sha.slice(0, 10)} has left a report`;
    const message = `It is not known what ${tag} released: ${found}, and nothing with the version ${version}.`;
    const remedy = "Withdraw it by hand, as docs/recovering-a-release.md describes.";
    return new problem/* ProblemsError */.FQ([{ code: "record-missing", message, remedy }]);
}

;// CONCATENATED MODULE: ./packages/github/src/releases/extra-tag-behind.ts



/** Whether a tag means the newest of the versions that begin so, such as `v1` or `v1.2` for 1.2.3. */
function isSeries(name, { kind, version }) {
    const begin = name.startsWith(kind) ? name.slice(kind.length) : "";
    return /^\d+(\.\d+)?$/.test(begin) && version?.startsWith(`${begin}.`) === true;
}
/**
 * The release that an extra tag may have to be at instead of that of a tag: the highest above it of its
 * unit, and of the versions that `v1` means. Prereleases count beside a prerelease alone.
 *
 * @param before tags of the releases that were published when this run looked first
 * @returns `isSure`: it was published since, and `v1` means it. That a tag such as `stable` is to be
 * moved by another run, or is behind one that was there before, nobody can know
 */
function rightfulAt(name, tag, releases, before) {
    const ofSeries = isSeries(name, tag);
    const may = (one) => ofSeries
        ? !one.prerelease && isSeries(name, readTag(one.tag))
        : (!one.prerelease || tag.prerelease) && !before.includes(one.tag);
    const those = releases.filter((one) => !one.draft && may(one));
    const highest = highestAbove(tag, those.map((one) => one.tag));
    const release = those.find((one) => one.tag === highest);
    return release && { release, isSure: ofSeries && !before.includes(release.tag) };
}
/** The highest published version above that of a tag for which a tag such as `v1` stands, if there is one. */
function publishedAbove(name, tag, published) {
    const series = published.filter((one) => !readTag(one).prerelease && isSeries(name, readTag(one)));
    return isSeries(name, tag) ? highestAbove(tag, series) : undefined;
}
/**
 * Looks again after this run has moved an extra tag: that of a newer release may have moved it at the same
 * time.
 *
 * @param own where this run has moved it
 * @param before tags of the releases that were published when this run looked first
 * @returns whether the extra tag is still there
 */
function settleTag(name, own, before, calls, ports) {
    const look = async (given) => {
        const there = await commitAt(name, calls);
        const holder = given.find(({ sha }) => sha === there);
        if (holder === undefined)
            return { kind: "settled", holder };
        const tag = readTag(holder.tag);
        const tags = (await calls.tags(tag.kind)).map((ref) => ref.tag);
        // Each release that is published has its tag.
        const isHighest = highestAbove(tag, tags) === undefined;
        const right = isHighest ? undefined : rightfulAt(name, tag, await calls.releases(), before);
        const sha = right && (await commitAt(right.release.tag, calls));
        if (right === undefined || sha === undefined || sha === there) {
            return { kind: "settled", holder };
        }
        return {
            ...{ kind: "behind", holder, better: { tag: right.release.tag, sha } },
            ...(right.isSure && { handOn: (guard) => calls.moveTag(name, sha, guard) }),
        };
    };
    return lookAfter(own, look, {
        handed: ({ tag }) => `The tag ${name} is at ${tag} now: another run published it at the same time, and it is newer than ${own.tag}.`,
        behind: (lower, higher, cause) => tagWentBack(name, lower.tag, higher, cause),
        unknown: (cause) => notChecked(name, own.tag, cause),
    }, ports);
}
function tagWentBack(name, lower, { tag, sha }, cause) {
    const failed = cause === undefined ? "" : ` It could not be moved: ${cause}.`;
    return {
        code: "extra-tag-went-back",
        message: `The extra tag ${name} is at ${lower}, which is older than ${tag}, and that is published.${failed}`,
        remedy: `If it belongs at ${tag}, run: \`git push --force origin ${sha}:refs/tags/${name}\`.`,
        input: "extra-tags",
    };
}
function notChecked(name, tag, cause) {
    return {
        code: "extra-tag-not-checked",
        message: `The extra tag ${name} was moved to ${tag}, but it is unknown whether another run published a newer release at the same time: ${cause}.`,
        remedy: "Check that the tag is at the newest release that it covers.",
        input: "extra-tags",
    };
}

// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __nccwpck_require__(1001);
;// CONCATENATED MODULE: ./packages/withdrawal/src/marks.ts
/** Around the paragraph that a withdrawal puts above the notes of a GitHub release. */
const withdrawnMarks = {
    begin: "<!-- fairlead:withdrawn -->",
    end: "<!-- /fairlead:withdrawn -->",
};
/** Whether the notes of a release say that it was withdrawn. */
function isMarkedWithdrawn(notes) {
    return notes.includes(withdrawnMarks.begin);
}

// EXTERNAL MODULE: ./packages/cli/src/said-by.ts
var said_by = __nccwpck_require__(3359);
;// CONCATENATED MODULE: ./packages/cli/src/withdraw/github-release.ts






/**
 * What is left to do to the GitHub release of a tag that is taken back: a paragraph above its notes, the mark
 * of a prerelease, and then the release and the moving tags of the version that users are to take.
 *
 * @param good the tag of that version; undefined: there is none
 */
async function withdrawRelease(tag, good, words, github) {
    const [bad, better] = await Promise.all([
        readRelease(tag, github),
        good === undefined ? undefined : readRelease(good, github),
    ]);
    // A draft is seen by nobody.
    if (bad === undefined || bad.draft)
        return [];
    const body = `${withdrawnMarks.begin}\n> [!CAUTION]\n> ${words}\n${withdrawnMarks.end}\n\n${withoutMark(bad.body)}`;
    const isMarked = (now) => now?.prerelease === true && isMarkedWithdrawn(now.body);
    const latest = await latestNow(github);
    // Where a stop came between the two, GitHub has chosen one by its date.
    const isLost = latest === tag || (good !== undefined && isBefore(latest, good));
    return [
        ...(isMarked(bad)
            ? []
            : [
                {
                    title: `GitHub release ${tag}: a note above its text, and the mark of a prerelease`,
                    path: `/releases/${bad.id}`,
                    json: { body, prerelease: true, make_latest: "false" },
                    isDone: async () => isMarked(await readRelease(tag, github)),
                },
            ]),
        ...(good !== undefined && better !== undefined && isLost && canBeLatest(better)
            ? [latestStep(good, better, github)]
            : []),
        ...(good === undefined ? [] : await tagsTo(tag, good, github)),
    ];
}
/** So many of the releases before may have been named to users instead. */
const mostBefore = 5;
/**
 * The reverse: what stands at a release before comes back, then the note and the mark go. Of a release that
 * is not marked nothing was taken.
 */
async function restoreRelease(tag, github) {
    const own = tag_readTag(tag);
    const [found, tags] = await Promise.all([readRelease(tag, github), tagsOfKind(own.kind, github)]);
    const isOpen = (now) => now !== undefined && now.prerelease === own.prerelease && !isMarkedWithdrawn(now.body);
    if (found === undefined || found.draft || isOpen(found))
        return [];
    const releases = tags.filter((name) => !tag_readTag(name).prerelease);
    const isNewest = !own.prerelease && tag_highestAbove(own, releases) === undefined;
    const latest = isNewest ? await latestNow(github) : undefined;
    // That of another unit stays.
    const isLatest = isNewest && (latest === undefined || isBefore(latest, tag));
    const steps = [];
    for (const name of isNewest ? before(own, tags).slice(0, mostBefore) : []) {
        steps.push(...(await tagsTo(name, tag, github)));
    }
    return [
        ...steps,
        {
            title: `GitHub release ${tag}: without the note and the mark${isLatest ? ", the latest again" : ""}`,
            path: `/releases/${found.id}`,
            json: {
                ...{ body: withoutMark(found.body), prerelease: own.prerelease },
                make_latest: String(isLatest),
            },
            isDone: async () => isOpen(await readRelease(tag, github)),
        },
    ];
}
/** The earlier tags of the same unit, newest first. */
function before(own, tags) {
    const previous = previousTag(own, tags);
    return previous === undefined ? [] : [previous, ...before(tag_readTag(previous), tags)];
}
/** Tags such as `v1` that stand at one release, and go to another one of their series. */
async function tagsTo(from, to, github) {
    const [at, target] = await Promise.all([commitOf(from, github), commitOf(to, github)]);
    if (at === undefined || target === undefined || at === target)
        return [];
    const names = await tagsOfKind(tag_readTag(from).kind, github);
    const series = names.filter((name) => isSeries(name, tag_readTag(from)) && isSeries(name, tag_readTag(to)));
    const steps = [];
    for (const name of series) {
        if ((await commitOf(name, github)) !== at)
            continue;
        steps.push({
            title: `tag ${name}: to ${to}`,
            path: `/git/refs/tags/${encodeURIComponent(name)}`,
            json: { sha: target, force: true },
            isDone: async () => (await commitOf(name, github)) === target,
        });
    }
    return steps;
}
function latestStep(tag, { id }, github) {
    return {
        title: `GitHub release ${tag}: the latest`,
        path: `/releases/${id}`,
        json: { make_latest: "true" },
        isDone: async () => (await latestNow(github)) === tag,
    };
}
function canBeLatest({ draft, prerelease }) {
    return !draft && !prerelease;
}
/** The tag of the latest release; undefined: there is none. */
async function latestNow(github) {
    const reply = await github.ask("/releases/latest");
    if (reply.kind === "answer" && reply.status === 404)
        return undefined;
    const latest = (0,json/* parseRecord */.Hh)((0,api/* bytesOf */.$$)(reply, github, "the latest release").toString("utf8"));
    const tag = latest?.["tag_name"];
    return typeof tag === "string" ? tag : undefined;
}
/** Whether a release is an older one of the same unit. */
function isBefore(tag, other) {
    return tag !== undefined && tag_highestAbove(tag_readTag(tag), [other]) !== undefined;
}
async function readRelease(tag, github) {
    const reply = await github.ask(`/releases/tags/${encodeURIComponent(tag)}`);
    if (reply.kind === "answer" && reply.status === 404)
        return undefined;
    const answer = (0,json/* parseRecord */.Hh)((0,api/* bytesOf */.$$)(reply, github, `the release of ${tag}`).toString("utf8"));
    const { id, body, draft, prerelease, html_url: url } = answer ?? {};
    if (typeof id !== "number" || typeof url !== "string")
        return undefined;
    const isText = typeof body === "string";
    return {
        id,
        url,
        body: isText ? body : "",
        draft: draft === true,
        prerelease: prerelease === true,
    };
}
async function commitOf(tag, github) {
    const reply = await github.ask(`/commits/tags/${encodeURIComponent(tag)}`);
    if (reply.kind === "answer" && [404, 422].includes(reply.status))
        return undefined;
    const sha = (0,json/* parseRecord */.Hh)((0,api/* bytesOf */.$$)(reply, github, `the tag ${tag}`).toString("utf8"))?.["sha"];
    return typeof sha === "string" ? sha : undefined;
}
/** The tags that begin as those of a unit do. */
async function tagsOfKind(kind, github) {
    const reply = await github.ask(`/git/matching-refs/tags/${encodeURIComponent(kind)}`);
    const refs = JSON.parse((0,api/* bytesOf */.$$)(reply, github, "its tags").toString("utf8"));
    return (Array.isArray(refs) ? refs : []).flatMap(nameOf);
}
function nameOf(ref) {
    const name = typeof ref === "object" && ref !== null && "ref" in ref ? ref.ref : undefined;
    return typeof name === "string" ? [name.replace(/^refs\/tags\//, "")] : [];
}
function withoutMark(body) {
    const [begin, end] = [body.indexOf(withdrawnMarks.begin), body.indexOf(withdrawnMarks.end)];
    if (begin < 0 || end < begin)
        return body;
    return (body.slice(0, begin) + body.slice(end + withdrawnMarks.end.length)).replace(/^\s+/, "");
}
/** GitHub shows an edit at once, mostly. */
const patienceMs = 60_000;
/**
 * Sends the request of a step, and reads until its effect is seen.
 *
 * @throws ProblemsError `github-change-refused`, `effect-not-seen`
 */
async function change(step, github, world) {
    const { clock, signal } = world;
    const reply = await github.ask(step.path, { method: "PATCH", json: step.json });
    if (reply.kind === "answer" && reply.status >= 400 && reply.status < 500) {
        const message = `GitHub refused to change ${step.title}: ${(0,said_by/* saidBy */.T)(reply)}.`;
        const remedy = `Log in as somebody who may write to ${github.repository}: gh auth login. Then run this again.`;
        throw new problem/* ProblemsError */.FQ([{ code: "github-change-refused", message, remedy }]);
    }
    const isSeen = await (0,retry/* retry */.L)(() => step.isDone(), {
        isTransient: (seen) => !seen,
        backoffMs: (0,retry/* growingBackoff */.G)(500, 2, 4_000),
        ...{ deadline: clock.now() + patienceMs, clock, signal },
    });
    if (!isSeen)
        throw new problem/* ProblemsError */.FQ([notSeen(step.title)]);
}
/** @param how what a program ended with, as a sentence */
function notSeen(what, how = "") {
    return {
        code: "effect-not-seen",
        message: `This was not done, or does not show: ${what}.${how}`,
        remedy: "Nothing more was changed. If a message above says why, follow it, then run this again: what is done already is left alone.",
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/withdraw/help.ts
const shared = `  --repository OWNER/REPOSITORY
                       default: where this checkout was cloned from
  --host HOST          a GitHub Enterprise Server; default: github.com
  --dry-run            show the steps, change nothing
  --help               this text

What was released is read from the reports in the artifacts of the release's runs,
and what is published from the registries. npm and cargo ask for their own logins and
second factors; GitHub is changed with the token in GH_TOKEN or GITHUB_TOKEN, or with
that of gh. Nothing is stored, and nothing is unpublished or deleted.

Stopped halfway? Run the same command again: what is done already is left alone.`;
const withdrawHelp = `Usage: fairlead withdraw VERSION --take GOOD [options]

Takes a release back, in the order in which a stop leaves users working: the GitHub
release is marked, npm's dist-tags go back and its versions are deprecated, the
packages that others need last, and crates are yanked, dependents before their bases.

  VERSION              such as 1.2.3, or its tag
  --take GOOD          the version that users are to take instead
  --because TEXT       why, in one line: npm shows it, and the release notes do
${shared}`;
const restoreHelp = `Usage: fairlead restore VERSION [options]

Offers a withdrawn release again, in the reverse order: crates from their bases up,
npm packages from those that others need, dist-tags, the GitHub release.

  VERSION              such as 1.2.3, or its tag
${shared}`;

;// CONCATENATED MODULE: ./packages/cli/src/withdraw/judge.ts


/**
 * What is wrong with the version that users are to take instead: it has to be there for somebody, and
 * withdrawn for nobody. A newer one is fine: the fix may be out.
 *
 * @param good the version
 * @param bad the version that is withdrawn
 * @param crates whether the registry has that version of a crate, by its name
 */
function goodProblems(good, bad, units, crates) {
    const wrong = (message, remedy) => [
        { code: "good-version-invalid", message, remedy },
    ];
    if (good === bad) {
        return wrong(`--take names ${good}, the version that is withdrawn.`, "Name the last good one.");
    }
    const packages = units.flatMap(({ name, known }) => known === undefined ? [] : [{ name, known }]);
    const withdrawn = [
        ...packages
            // A package that is deprecated as a whole says nothing of this version.
            .filter(({ known }) => known.deprecated.includes(good) && !known.isDeprecatedWhole)
            .map(({ name }) => name),
        ...[...crates].filter(([, state]) => state === "yanked").map(([name]) => name),
    ];
    if (withdrawn.length > 0) {
        return wrong(`${good} was withdrawn itself, of ${(0,wording/* firstFew */.Dt)(withdrawn, 5)}.`, "Name another version with --take.");
    }
    const isThere = packages.some(({ known }) => isOffered(good, known)) || [...crates.values()].includes("there");
    if (isThere || units.length === 0)
        return [];
    return wrong(`No crate or package of this release has a version ${good}.`, `Name one that is published with --take.${nearest(bad, packages)}`);
}
/** Whether a package has a version that is not deprecated. */
function isOffered(version, { versions, deprecated }) {
    return versions.includes(version) && !deprecated.includes(version);
}
function nearest(bad, packages) {
    const below = packages.flatMap(({ known }) => known.versions.filter((each) => (0,semver.parse)(each) !== null && (0,semver.gt)(bad, each) && isOffered(each, known)));
    const last = below.sort((a, b) => ((0,semver.gt)(a, b) ? 1 : -1)).at(-1);
    return last === undefined ? "" : ` The one before ${bad} is ${last}.`;
}
/** What stands against offering a version again: something newer took its place. */
function restoreProblems(version, units) {
    const newer = units.flatMap((unit) => {
        const latest = unit.known?.distTags["latest"];
        const isAbove = latest !== undefined && (0,semver.parse)(latest) !== null && (0,semver.gt)(latest, version);
        return isAbove ? [`${unit.name}@${latest}`] : [];
    });
    if (newer.length === 0)
        return [];
    return [
        {
            code: "newer-version-is-latest",
            message: `${(0,wording/* firstFew */.Dt)(newer, 5)} took the place of ${version}: latest is there.`,
            remedy: "Nothing was changed. What is newer stays; release the fix above it.",
        },
    ];
}
/** Packages that the person who is logged in does not maintain. */
function ownerProblems(user, maintainers) {
    const foreign = [...maintainers].filter(([, of]) => of !== undefined && !of.includes(user));
    if (foreign.length === 0)
        return [];
    const names = foreign.map(([name]) => name);
    return [
        {
            code: "not-a-maintainer",
            message: `${user} does not maintain ${(0,wording/* firstFew */.Dt)(names, 5)} at npm.`,
            remedy: `Log in as a maintainer: npm login. npm owner ls ${names[0] ?? ""} lists them.`,
        },
    ];
}
/** What npm and the release notes tell users. */
function wordsFor(good, because) {
    const reason = because === undefined ? "Withdrawn." : `Withdrawn: ${because.replace(/\.?$/, ".")}`;
    return good === undefined ? reason : `${reason} Use ${good}.`;
}

// EXTERNAL MODULE: ./packages/http/src/address.ts + 1 modules
var src_address = __nccwpck_require__(4308);
;// CONCATENATED MODULE: ./packages/crates/src/registry/crates-target.ts

const cratesIoIndex = "sparse+https://index.crates.io/";
/** The default. It also stands in for an index that is wrong, so that other problems are found too. */
const cratesIo = {
    isCratesIo: true,
    index: cratesIoIndex,
    registryName: "crates-io",
};
/**
 * Which registry an index input means, and what is wrong with it. An index counts as crates.io if it
 * is the default, or a loopback address that cargo's own test variable names: cargo itself then takes
 * that server for crates.io.
 *
 * @param cargoTestIndex the value of `__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS`
 * @param registry cargo's name of another registry
 */
function readTarget(index, registry, cargoTestIndex) {
    const address = index.startsWith("sparse+") ? index.slice("sparse+".length) : undefined;
    const url = address === undefined ? undefined : parseUrl(address);
    if (url === undefined) {
        return {
            problem: {
                code: "index-invalid",
                input: "index",
                message: `The input "index" is ${JSON.stringify(index)}; expected the address of a sparse index, such as ${cratesIoIndex}.`,
                remedy: "Git indexes are not supported: use the registry's sparse+https:// address.",
            },
        };
    }
    const loopback = (0,src_address/* isLoopback */.U9)(url);
    if (!(0,src_address/* isSafeAddress */.cr)(url.href)) {
        return {
            problem: {
                code: "index-insecure",
                input: "index",
                message: `The input "index" is ${JSON.stringify(index)}: a token would travel in the clear.`,
                remedy: "Use an https address (plain http is for loopback only).",
            },
        };
    }
    const normal = `sparse+${url.href.replace(/\/?$/, "/")}`;
    const isCratesIo = normal === cratesIoIndex || (loopback && withSlash(cargoTestIndex ?? "") === normal);
    if (registry !== undefined && normal === cratesIoIndex) {
        return {
            problem: {
                code: "registry-without-index",
                input: "registry",
                message: `The input "registry" names ${registry}, and "index" is that of crates.io.`,
                remedy: `Set index to that of ${registry}, such as sparse+https://\u2026/.`,
            },
        };
    }
    return {
        isCratesIo,
        index: normal,
        registryName: isCratesIo ? cratesIo.registryName : (registry ?? normal),
    };
}
/** The registry that is meant, and what is wrong with the inputs that say so. */
function meantTarget(...given) {
    const read = readTarget(...given);
    return "problem" in read
        ? { target: cratesIo, problems: [read.problem] }
        : { target: read, problems: [] };
}
/** crates.io's tokens hold no space; another registry may want a scheme before its own. */
function checkToken({ isCratesIo }, token) {
    if (!isCratesIo || token?.includes(" ") !== true)
        return [];
    return [
        {
            code: "token-malformed",
            message: "The token contains a space, and crates.io tokens never do.",
            remedy: "Store the bare token, without a word such as Bearer before it.",
            input: "token",
        },
    ];
}
/** How crates.io's dependencies are named in another registry, whichever protocol is used. */
const cratesIoGitIndex = "https://github.com/rust-lang/crates.io-index";
/**
 * The index of a dependency's registry, if that is another one than the registry uploaded to. In a
 * manifest nothing means crates.io; in an upload it means the registry uploaded to.
 *
 * @param index as the manifest has it: with or without `sparse+` and a slash
 */
function otherRegistry(index, target) {
    const named = comparable(index ?? cratesIoGitIndex);
    const isCratesIo = [cratesIoGitIndex, comparable(cratesIoIndex)].includes(named);
    if (named === comparable(target.index) || (isCratesIo && target.isCratesIo))
        return undefined;
    return index === null || isCratesIo ? cratesIoGitIndex : index;
}
function comparable(index) {
    return index.replace(/^sparse\+/, "").replace(/\/+$/, "");
}
/** The address of a target's index, without `sparse+`, with a slash at the end. */
function indexAddress(target) {
    return target.index.slice("sparse+".length);
}
/** What people call the registry. */
function titleOf({ isCratesIo, registryName }) {
    return isCratesIo ? "crates.io" : registryName;
}
/** The page of a version, where the registry has pages that are known. */
function versionPage({ isCratesIo }, { name, version }) {
    return isCratesIo ? `https://crates.io/crates/${name}/${encodeURIComponent(version)}` : undefined;
}
function withSlash(index) {
    return index.endsWith("/") ? index : `${index}/`;
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}

// EXTERNAL MODULE: ./packages/http/src/send.ts
var send = __nccwpck_require__(2570);
// EXTERNAL MODULE: ./packages/http/src/describe-answer.ts
var describe_answer = __nccwpck_require__(9900);
;// CONCATENATED MODULE: ./packages/crates/src/registry/crates-api.ts

/** crates.io asks for one API request a second at most (https://crates.io/data-access). */
const apiIntervalMs = 1_000;
/**
 * Asks crates.io's web API for versions, one a second: `GET /api/v1/crates/N/V` reads its database, so
 * it is right at once, where the index's edge can be minutes old.
 *
 * @param api its address, without a slash at the end
 */
function cratesApi(api, headers, fetch, clock) {
    let nextTurn = 0;
    return async ({ name, version }, signal) => {
        const turn = Math.max(clock.now(), nextTurn);
        nextTurn = turn + apiIntervalMs;
        if (turn > clock.now())
            await clock.sleep(turn - clock.now(), signal);
        const url = `${api}/api/v1/crates/${encodeURIComponent(name)}/${encodeURIComponent(version)}`;
        const reply = await (0,send/* send */.t)(fetch, url, { headers }, signal);
        if (reply.kind === "failed")
            return { kind: "unreadable", cause: reply.cause };
        if (reply.status === 404)
            return { kind: "absent" };
        const cause = (0,describe_answer/* describeAnswer */.O)(reply.status, reply.body);
        if (reply.status !== 200)
            return { kind: "unreadable", cause };
        const found = (0,json/* asRecord */.qY)((0,json/* parseRecord */.Hh)(reply.body.toString("utf8"))?.["version"]);
        const checksum = found?.["checksum"];
        if (typeof checksum !== "string")
            return { kind: "unreadable", cause };
        return { kind: "present", checksum, yanked: found?.["yanked"] === true };
    };
}

// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __nccwpck_require__(4540);
;// CONCATENATED MODULE: ./packages/crates/src/registry/registry-config.ts




/**
 * Reads `config.json`; a read that fails is repeated a few times.
 *
 * @throws ProblemsError if the index does not answer as one
 */
async function readRegistryConfig({ target, headers, token, fetch, clock, cancelled, }) {
    const url = `${indexAddress(target)}config.json`;
    const ask = (more) => (0,send/* send */.t)(fetch, url, { headers: { ...headers, ...more } }, cancelled);
    const read = async () => {
        const reply = await ask({});
        const needsToken = reply.kind === "answer" && reply.status === 401 && token !== undefined;
        return readConfig(needsToken ? await ask({ authorization: token }) : reply, clock.now());
    };
    const config = await (0,retry/* retry */.L)(read, {
        isTransient: (result) => "cause" in result && result.mayPass,
        retryAfter: (result) => ("cause" in result ? result.retryAfter : undefined),
        ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
    });
    if (!("cause" in config))
        return config;
    throw new problem/* ProblemsError */.FQ([
        {
            code: "registry-unreachable",
            message: `The registry could not be read: ${url} ${config.cause}.`,
            remedy: config.mayPass
                ? "Nothing was uploaded. Run this job again when the registry answers, or check the input index."
                : "Nothing was uploaded. Check the input index, and the token if this registry's reads need one.",
            ...(config.wantsToken === true && token === undefined && { input: "token" }),
        },
    ]);
}
function readConfig(reply, now) {
    if (reply.kind === "failed")
        return { cause: `gave no answer: ${reply.cause}`, mayPass: true };
    const { status, body } = reply;
    const cause = `answered ${(0,describe_answer/* describeAnswer */.O)(status, body)}`;
    if (status !== 200) {
        const mayPass = status >= 500 || status === 429 || status === 408;
        const wantsToken = status === 401;
        return { cause, mayPass, wantsToken, retryAfter: (0,retry_at/* retryAt */.C)(reply.headers, now) };
    }
    const config = (0,json/* parseRecord */.Hh)(body.toString("utf8"));
    // A page of a proxy or of a server that is under maintenance.
    if (config === undefined)
        return { cause, mayPass: true };
    const { dl, api } = config;
    if (typeof dl !== "string" || typeof api !== "string") {
        const missing = typeof dl === "string" ? "api, so nothing can be uploaded to it" : "dl";
        return { cause: `has no ${missing}`, mayPass: false };
    }
    if (!(0,src_address/* isSafeAddress */.cr)(api)) {
        const shown = JSON.stringify(api);
        return {
            cause: `has the api ${shown}; expected an https address (plain http is for loopback only), since uploads carry the token`,
            mayPass: false,
        };
    }
    return { dl, api: api.replace(/\/+$/, ""), authRequired: config["auth-required"] === true };
}
/** Where a `.crate` is downloaded from (Cargo Book, "Index Configuration": the markers of `dl`). */
function downloadUrl(dl, name, version, checksum) {
    if (!dl.includes("{"))
        return `${dl}/${name}/${version}/download`;
    const prefix = indexPath(name).split("/").slice(0, -1).join("/");
    return dl
        .replaceAll("{crate}", name)
        .replaceAll("{version}", version)
        .replaceAll("{lowerprefix}", prefix)
        .replaceAll("{prefix}", prefixInCase(name, prefix))
        .replaceAll("{sha256-checksum}", checksum);
}
/** The folder of a crate's index file in the name's own case. */
function prefixInCase(name, lower) {
    if (name.length <= 2)
        return lower;
    if (name.length === 3)
        return `3/${name.slice(0, 1)}`;
    return `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/index-file.ts

/** An index file that is none. Says nothing about which versions exist. */
class IndexFormatError extends Error {
    name = "IndexFormatError";
}
/** Where a crate's file lies in an index: `1/a`, `2/ab`, `3/a/abc`, `ab/cd/abcd`, lower case. */
function index_file_indexPath(name) {
    const lower = name.toLowerCase();
    if (lower.length <= 2)
        return `${lower.length}/${lower}`;
    if (lower.length === 3)
        return `3/${lower.slice(0, 1)}/${lower}`;
    return `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}
/** The versions in an index file, one in each line. Throws an IndexFormatError that names the line. */
function parseIndexFile(text) {
    if (/^\s*</.test(text)) {
        throw new IndexFormatError("the index answered with an HTML page; expected a line of JSON for each version");
    }
    return text.split("\n").flatMap((line, index) => {
        return line.trim() === "" ? [] : [parseLine(line, index + 1)];
    });
}
function parseLine(line, number) {
    const refuse = (reason) => {
        throw new IndexFormatError(`line ${number} of the index file ${reason}`);
    };
    const version = (0,json/* parseRecord */.Hh)(line);
    if (version === undefined)
        return refuse(`is not a JSON object: ${JSON.stringify(line.slice(0, 60))}`);
    const { name, vers, cksum, yanked = false } = version;
    if (typeof name !== "string")
        return refuse('lacks "name"');
    if (typeof vers !== "string")
        return refuse('lacks "vers"');
    if (typeof cksum !== "string" || !/^[0-9a-f]{64}$/i.test(cksum)) {
        return refuse('lacks "cksum", a SHA-256 in hex');
    }
    if (typeof yanked !== "boolean")
        return refuse('has a "yanked" that is not true or false');
    return { name, vers, cksum: cksum.toLowerCase(), yanked };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/sparse-index.ts



/**
 * A sparse index (Cargo Book, "Index Format"), read with ETags so that looking again is cheap.
 *
 * @param base the index's address without `sparse+`, with a slash at the end
 * @param sent headers of each read: the user agent, and the token where reads need one
 */
function sparseIndex(base, fetch, sent) {
    /** By the path of a crate's file, as it was read last. */
    const known = new Map();
    return {
        /** All versions of a crate as they were read last; none: the name is new, or was not read. */
        versionsOf: (name) => known.get(index_file_indexPath(name))?.versions ?? [],
        /** All versions of a crate; none if the index does not know it. */
        async read(name, signal) {
            const path = index_file_indexPath(name);
            const last = known.get(path);
            const keep = (versions, etag) => {
                known.set(path, { etag, versions });
                return { kind: "versions", versions };
            };
            const headers = {
                ...sent,
                accept: "text/plain",
                ...(last?.etag != null && { "if-none-match": last.etag }),
            };
            const reply = await (0,send/* send */.t)(fetch, base + path, { headers }, signal);
            if (reply.kind === "failed")
                return { kind: "unreadable", cause: reply.cause };
            const { status, body } = reply;
            if (status === 304 && last !== undefined)
                return { kind: "versions", versions: last.versions };
            // 404, 410 and 451 are "no such crate" (Cargo Book); some registries answer 405.
            if ([404, 405, 410, 451].includes(status))
                return keep([], null);
            if (status !== 200) {
                return { kind: "unreadable", cause: `the index answered ${(0,describe_answer/* describeAnswer */.O)(status, body)}` };
            }
            try {
                return keep(parseIndexFile(body.toString("utf8")), reply.headers.get("etag"));
            }
            catch (error) {
                return { kind: "unreadable", cause: (0,wording/* messageOf */.bD)(error) };
            }
        },
    };
}
/** One version among those that the index lists. */
function findVersion(versions, version) {
    const found = versions.find(({ vers }) => (0,src_unit/* isSameVersion */.p)(vers, version));
    if (found === undefined)
        return { kind: "absent" };
    return { kind: "present", checksum: found.cksum, yanked: found.yanked };
}

;// CONCATENATED MODULE: ./packages/crates/src/registry/open-registry.ts




/** What is known of a registry before it is asked. */
function pagesOf(target) {
    return {
        title: titleOf(target),
        url: indexAddress(target),
        link: (version) => versionPage(target, version),
    };
}
/**
 * Reads the registry's configuration: the first network call.
 *
 * @param token sent only if the registry's reads need it
 * @throws ProblemsError if the index does not answer as one
 */
async function openRegistry(target, token, { userAgent, fetch, clock, cancelled }) {
    const agent = { "user-agent": userAgent };
    const config = await readRegistryConfig({
        ...{ target, headers: agent, token, fetch, clock, cancelled },
    });
    const headers = config.authRequired && token !== undefined ? { ...agent, authorization: token } : agent;
    const index = sparseIndex(indexAddress(target), fetch, headers);
    const find = async ({ name, version }, signal) => {
        const read = await index.read(name, signal);
        return read.kind === "unreadable" ? read : findVersion(read.versions, version);
    };
    return {
        ...pagesOf(target),
        url: config.api,
        find,
        // Other registries have no such address.
        readBack: target.isCratesIo ? cratesApi(config.api, headers, fetch, clock) : find,
        ...{ versionsOf: index.versionsOf, target, config, headers },
    };
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-target.ts
var npm_target = __nccwpck_require__(7176);
;// CONCATENATED MODULE: ./packages/npm/src/registry/dist-tag.ts

/**
 * What is wrong with a tag that was asked for, before any registry is known.
 *
 * @param input the input that gives it
 */
function tagProblem(tag, input = "tag") {
    if (validRange(tag) !== null) {
        return {
            code: "dist-tag-invalid",
            message: `The tag ${JSON.stringify(tag)} is a semver range, which npm does not accept as a tag.`,
            remedy: "Use a word such as latest, next or v1-maintenance.",
            input,
        };
    }
    if (tag.trim() === tag && encodeURIComponent(tag) === tag)
        return undefined;
    return {
        code: "dist-tag-invalid",
        message: `The tag ${JSON.stringify(tag)} has characters that cannot be in a URL.`,
        remedy: "Use a word such as latest or next.",
        input,
    };
}
/**
 * The dist-tag for a version. `auto`: `latest` for a release, for a prerelease its own name
 * (`1.0.0-rc.1` \u2192 `rc`), or `next` where that is none. No tag moves back by itself; `latest` that was
 * asked for does, with a warning.
 *
 * @param wanted `auto`, or a tag
 * @param known what is published; no versions for a new name
 * @param options the input that gives the tag; whether it was given there, so that it is a decision
 */
function chooseTag({ name, version }, wanted, known, { input = "tag", isDecided = wanted !== "auto" } = {}) {
    const isAuto = wanted === "auto";
    if (!isAuto) {
        const problem = tagProblem(wanted, input);
        if (problem !== undefined)
            return { problem };
    }
    const tag = isAuto ? ownTag(version) : wanted;
    const higher = isAuto || tag === "latest" ? higherUnder(tag, version, known) : undefined;
    if (higher === undefined)
        return { tag };
    const movesBack = {
        code: "dist-tag-moves-back",
        unit: name,
        message: `${name} is released as ${version}, below ${higher}, which is published: the tag ${tag} ${isDecided ? "moves" : "would move"} back.`,
        remedy: insteadOf(version, input),
        input,
    };
    return isDecided ? { tag, warning: movesBack } : { problem: movesBack };
}
/** What to do where a tag would move back to a version. */
function insteadOf(version, input = "tag") {
    return `Set the input ${input} to another one, such as ${suggestion(version)}.`;
}
/** The version that a tag would fall behind if it went to this one. */
function higherUnder(tag, version, known) {
    // It is there with the tag that it got: nothing is uploaded.
    if (known.versions.includes(version))
        return undefined;
    const highest = highestUnder(tag, known);
    // A version that is none is told where its manifest is read.
    if (highest === undefined || parse(version) === null || !gt(highest, version))
        return undefined;
    return highest;
}
/** The tag that a version itself means. */
function ownTag(version) {
    const [first] = (0,semver.prerelease)(version) ?? [];
    if (first === undefined)
        return "latest";
    const word = String(first).replace(/[-\d]+$/, "");
    const isTag = /[a-z]/i.test(word) && word !== "latest" && (0,semver.validRange)(word) === null;
    return isTag ? word : "next";
}
/**
 * The version that a tag must not fall behind: where it stands. If that is deprecated, the highest release
 * below it; without a `latest` the highest of all.
 */
function highestUnder(tag, { versions, distTags, deprecated }) {
    const stands = distTags[tag];
    const releases = tag === "latest" ? versions.filter((each) => prerelease(each) === null) : [];
    return [...releases, ...(stands === undefined ? [] : [stands])]
        .filter((each) => parse(each) !== null && !deprecated.includes(each))
        .filter((each) => stands === undefined || parse(stands) === null || !gt(each, stands))
        .sort(compare)
        .at(-1);
}
/**
 * The version that the dist-tags of a version go back to when it is withdrawn: the highest below it that is
 * offered, a release for a release, and for a prerelease one of its own kind; undefined: there is none.
 */
function offeredBelow(version, { versions, deprecated }) {
    return versions
        .filter((each) => (0,semver.parse)(each) !== null && !deprecated.includes(each))
        .filter((each) => (0,semver.gt)(version, each) && ownTag(each) === ownTag(version))
        .sort(semver.compare)
        .at(-1);
}
function suggestion(version) {
    const major = parse(version)?.major ?? 0;
    return prerelease(version) === null ? `release-${major}` : `${ownTag(version)}-${major}`;
}

// EXTERNAL MODULE: ./packages/npm/src/registry/npm-reads.ts
var npm_reads = __nccwpck_require__(7812);
;// CONCATENATED MODULE: ./packages/cli/src/withdraw/look.ts




/**
 * Asks the registries what is there of a release.
 *
 * @throws ProblemsError `registry-unreachable`, `other-registry`
 */
async function lookAt(units, world) {
    const [crates, packages] = await Promise.all([
        lookAtCrates(units.filter(({ kind }) => kind === "crate"), world),
        (0,look_up/* concurrently */.rK)(units.filter(({ kind }) => kind === "npm"), (unit) => lookAtPackage(unit, world), look_up/* readsAtOnce */.CV),
    ]);
    const all = [...crates, ...packages];
    (0,problem/* throwProblems */.Jh)(all.flatMap((each) => ("problem" in each ? [each.problem] : [])));
    return {
        units: all.flatMap((each) => ("there" in each ? [each.there] : [])),
        absent: all.flatMap((each) => ("absent" in each ? [each.absent] : [])),
    };
}
async function lookAtCrates(units, world) {
    if (units.length === 0)
        return [];
    const registry = await openCrates(world);
    const elsewhere = units.filter((unit) => unit.registry !== registry.url);
    if (elsewhere.length > 0)
        return [{ problem: look_otherRegistry(elsewhere, registry) }];
    const { clock, signal } = world;
    const findings = await (0,look_up/* lookUp */.TE)(units, registry.find, clock, signal);
    return units.map((unit) => {
        const { kind, name, version } = unit;
        const found = findings.get((0,src_unit/* unitId */.K)(unit));
        if (found?.kind === "absent")
            return { absent: unit };
        if (found?.kind !== "present") {
            const cause = found?.kind === "unreadable" ? found.cause : "no clear answer";
            return { problem: unreadable(registry.title, name, cause) };
        }
        return {
            there: {
                ...{ kind, name, version, layer: 0, isWithdrawn: found.yanked },
                ...{ tags: [], back: undefined, lost: [], known: undefined, registry: undefined },
            },
        };
    });
}
/** crates.io, or what stands in for it on this machine. */
function openCrates({ env, userAgent, fetch, clock, signal, }) {
    const testIndex = env["__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS"];
    const target = readTarget(testIndex ?? cratesIoIndex, undefined, testIndex);
    if ("problem" in target)
        throw new Error(target.problem.message);
    return openRegistry(target, undefined, { userAgent, fetch, clock, cancelled: signal });
}
async function lookAtPackage(unit, world) {
    const { kind, name, version, layer, registry: url } = unit;
    const target = (0,npm_target/* readNpmTarget */.Rz)(url, world.env["npm_config_registry"]);
    if ("problem" in target)
        return { problem: target.problem };
    const read = await readTags(name, target, world);
    if (read.kind === "unreadable")
        return { problem: unreadable(target.title, name, read.cause) };
    if (read.kind === "unknown" || !read.versions.includes(version)) {
        return { absent: unit };
    }
    const at = Object.entries(read.distTags);
    return {
        there: {
            ...{ kind, name, version, layer, known: read },
            isWithdrawn: read.deprecated.includes(version),
            tags: at.flatMap(([tag, of]) => (of === version ? [tag] : [])),
            back: offeredBelow(version, read),
            lost: lostTags(version, read),
            registry: target,
        },
    };
}
/** The packument, read past every cache. */
async function readTags(name, target, world) {
    const { fetch, userAgent, clock, signal } = world;
    const reads = { fetch, userAgent, readToken: () => undefined };
    return (0,retry/* retry */.L)(() => (0,npm_reads/* readPackage */.LY)(target, name, reads, signal), {
        isTransient: ({ kind }) => kind === "unreadable",
        ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal },
    });
}
/** The options that name a registry to npm. */
function namedTo({ isNpmjs, registry }) {
    return isNpmjs ? undefined : registry;
}
/** The dist-tag that a version means, where an older one has it now. */
function lostTags(version, { distTags }) {
    const tag = ownTag(version);
    const stands = distTags[tag];
    const isOlder = stands !== undefined && (0,semver.parse)(stands) !== null && (0,semver.gt)(version, stands);
    return stands === undefined || isOlder ? [tag] : [];
}
function look_otherRegistry(units, { title }) {
    const names = units.map(({ name }) => name);
    return {
        code: "other-registry",
        message: `${(0,wording/* firstFew */.Dt)(names, 5)} went to ${units[0]?.registry ?? "another registry"}, and cargo yanks at ${title} without more words.`,
        remedy: "Yank them by hand: cargo yank NAME@VERSION --registry with your name of that registry.",
    };
}
function unreadable(title, name, cause) {
    return {
        code: "registry-unreachable",
        unit: name,
        message: `${title} could not be asked for ${name}: ${cause}.`,
        remedy: "Nothing was changed. Run this again later.",
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/withdraw/page.ts

/** So many steps of one kind are listed before the rest is counted. */
const mostShown = 40;
/** What is there, and what will be done, before anything is. */
function describe({ tag, sha, version }, repository, { units, absent }, github, steps) {
    const [staged, out] = [absent.filter(isStaged), absent.filter((each) => !isStaged(each))];
    const width = Math.max(0, ...units.map((unit) => (0,src_unit/* unitId */.K)(unit).length));
    return [
        `${repository}, ${tag}, commit ${sha.slice(0, 10)}`,
        "",
        ...units.map((unit) => `  ${(0,src_unit/* unitId */.K)(unit).padEnd(width)}  ${standing(unit)}`),
        ...(out.length > 0 ? [`  not published: ${(0,wording/* firstFew */.Dt)(out.map(src_unit/* unitId */.K), 5)}`] : []),
        ...(staged.length > 0 ? [`  not live, but staged: ${(0,wording/* firstFew */.Dt)(staged.map(src_unit/* unitId */.K), 5)}`] : []),
        "",
        ...listed([...github.map(({ title }) => title), ...steps.map(page_titleOf)]),
        ...(github.length + steps.length + staged.length === 0
            ? [`Nothing is left to do for ${version}.`]
            : []),
    ].join("\n");
}
const isStaged = ({ isStaged: waits }) => waits;
/** What can still go live by one approval; undefined: nothing. */
function stillStaged({ absent }) {
    const staged = absent.filter(isStaged);
    const [first] = staged;
    if (first === undefined)
        return undefined;
    const noun = { one: "package is", many: "packages are" };
    const reject = `npx @fairlead/cli approve --reject ${first.run ?? "RUN"}`;
    return `\u26a0 ${(0,wording/* counted */.hS)(staged.length, noun)} staged, and can still be approved. Reject them: ${reject}`;
}
function standing({ kind, isWithdrawn, tags }) {
    const state = kind === "crate"
        ? isWithdrawn
            ? "yanked"
            : "published"
        : isWithdrawn
            ? "deprecated"
            : "published";
    return tags.length === 0 ? state : `${state}, ${tags.join(", ")}`;
}
function listed(titles) {
    if (titles.length === 0)
        return [];
    const left = titles.length - mostShown;
    return [
        `${(0,wording/* counted */.hS)(titles.length, { one: "step", many: "steps" })}:`,
        ...titles
            .slice(0, mostShown)
            .map((title, index) => `  ${String(index + 1).padStart(2)}  ${title}`),
        ...(left > 0 ? [`      and ${left} more`] : []),
        "",
    ];
}
/** A step in words: "npm: deprecate @demo/core@1.2.3". */
function page_titleOf(step) {
    const id = (0,src_unit/* unitId */.K)(step);
    switch (step.kind) {
        case "tag":
            return `npm: ${step.tag} of ${step.name} to ${step.version}`;
        case "deprecate":
            return step.warning === ""
                ? `npm: no longer deprecate ${id}`
                : `npm: deprecate ${id}: ${step.warning}`;
        case "yank":
            return `cargo: yank ${id}`;
        case "unyank":
            return `cargo: unyank ${id}`;
    }
}

;// CONCATENATED MODULE: ./packages/withdrawal/src/command.ts
/**
 * The command of a step. npm's options and cargo's are the same in all versions since npm 11 and cargo 1.66.
 *
 * @param registry npm: the address of another registry than npmjs; cargo: the name that the reader's
 * configuration gives to another registry than crates.io
 */
function commandOf(step, registry) {
    const at = registry === undefined ? [] : ["--registry", registry];
    switch (step.kind) {
        case "tag":
            return {
                program: "npm",
                args: ["dist-tag", "add", `${step.name}@${step.version}`, step.tag, ...at],
            };
        case "deprecate":
            return {
                program: "npm",
                args: ["deprecate", `${step.name}@${step.version}`, step.warning, ...at],
            };
        case "yank":
            return { program: "cargo", args: ["yank", `${step.name}@${step.version}`, ...at] };
        case "unyank":
            return { program: "cargo", args: ["yank", `${step.name}@${step.version}`, "--undo", ...at] };
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/withdraw/run-steps.ts






/** npm serves an edit within seconds; the API of crates.io at once. */
const run_steps_patienceMs = 120_000;
/**
 * Has stock npm and cargo do one step after the other, and reads after each until its effect is seen. What
 * they end with proves nothing: npm ends with an error though it was done, and with 0 for what is not there.
 *
 * @param counter how many steps of the command came before these, and how many there are in all
 * @param registryOf the npm registry of a package, by its name
 * @throws ProblemsError `program-missing`, `effect-not-seen`
 */
async function runSteps(steps, counter, registryOf, world) {
    const { terminal, clock, signal } = world;
    const hasCrates = steps.some(({ kind }) => kind === "yank" || kind === "unyank");
    const crates = hasCrates ? await openCrates(world) : undefined;
    for (const [index, step] of steps.entries()) {
        const title = `[${counter.before + index + 1} of ${counter.all}] ${page_titleOf(step)}`;
        const isCrate = step.kind === "yank" || step.kind === "unyank";
        // A crate may have the name of a package.
        const registry = isCrate ? undefined : registryOf(step.name);
        // Somebody else may have done it since it was read, and a second yank erases the message of the first.
        if (await isDone(step, registry, crates, world)) {
            terminal.say(`${title}: done already`);
            continue;
        }
        terminal.say(title);
        const { program, args } = commandOf(step);
        const ended = await runProgram(program, [
            ...args,
            ...(registry ? at(registry, step.name) : []),
        ]);
        if ("cause" in ended)
            throw missing(program, ended.cause);
        const isSeen = await (0,retry/* retry */.L)(() => isDone(step, registry, crates, world), {
            isTransient: (seen) => !seen,
            // What a program has refused is not waited for.
            backoffMs: ended.code === 0 ? (0,retry/* growingBackoff */.G)(1_000, 1.5, 10_000) : [1_000, 4_000],
            ...{ deadline: clock.now() + run_steps_patienceMs, clock, signal },
        });
        const how = ` ${program} ended with ${ended.code ?? "a signal"}.`;
        if (!isSeen)
            throw new problem/* ProblemsError */.FQ([notSeen(page_titleOf(step), how)]);
    }
}
/**
 * The registry in npm's own options, npmjs too: a `.npmrc` of the checkout may name another one, and for a
 * scope it wins over `--registry`.
 */
function at({ registry }, name) {
    const [scope] = /^@[^/]+(?=\/)/.exec(name) ?? [];
    return [
        `--registry=${registry}`,
        ...(scope === undefined ? [] : [`--${scope}:registry=${registry}`]),
    ];
}
async function isDone(step, registry, crates, world) {
    const known = async () => {
        const read = registry && (await readTags(step.name, registry, world));
        return read?.kind === "known" ? read : undefined;
    };
    switch (step.kind) {
        case "tag":
            return (await known())?.distTags[step.tag] === step.version;
        case "deprecate":
            return (await known())?.deprecated.includes(step.version) === (step.warning !== "");
        default: {
            const found = await crates?.readBack(step, world.signal);
            return found?.kind === "present" && found.yanked === (step.kind === "yank");
        }
    }
}
function missing(program, cause) {
    const message = `${program} could not be started: ${cause}.`;
    const remedy = `Install ${program}, log in with it, and run this again: what is done already is left alone.`;
    return new problem/* ProblemsError */.FQ([{ code: "program-missing", message, remedy }]);
}

;// CONCATENATED MODULE: ./packages/cli/src/withdraw/command.ts
















/** `fairlead withdraw`: takes a release back. */
const withdrawCommand = {
    about: "take a release back, in the order that leaves users working",
    help: withdrawHelp,
    run: withdraw,
};
/** `fairlead restore`: offers a withdrawn release again. */
const restoreCommand = {
    about: "offer a withdrawn release again",
    help: restoreHelp,
    run: restore,
};
async function withdraw(args, world) {
    (0,refuse_in_ci/* refuseInCi */.e)(world);
    const wish = readWithdrawal(args, "withdraw");
    const { found, look, github } = await find(wish, world);
    const good = wish.take ?? "";
    const crates = await goodCrates(good, look, world);
    (0,problem/* throwProblems */.Jh)([
        ...goodProblems(good, found.version, look.units, crates),
        ...(await strangers(look, wish, world)),
    ]);
    const units = look.units.map((unit) => unit.known !== undefined && isOffered(good, unit.known) ? { ...unit, back: good } : unit);
    const steps = stepsToWithdraw(units, ({ back }) => wordsFor(back, wish.because));
    const { kind } = tag_readTag(found.tag);
    const onGitHub = await withdrawRelease(found.tag, `${kind}${good}`, wordsFor(good, wish.because), github);
    return carryOut({ found, look, github, onGitHub, steps, gitHubIs: "first" }, wish, world);
}
async function restore(args, world) {
    (0,refuse_in_ci/* refuseInCi */.e)(world);
    const wish = readWithdrawal(args, "restore");
    const { found, look, github } = await find(wish, world);
    (0,problem/* throwProblems */.Jh)([
        ...restoreProblems(found.version, look.units),
        ...(await strangers(look, wish, world)),
    ]);
    const onGitHub = await restoreRelease(found.tag, github);
    // The release is marked first, and opened last: without the mark, nobody has withdrawn anything.
    const isWithdrawn = onGitHub.length > 0 || look.units.some((unit) => unit.isWithdrawn);
    const steps = isWithdrawn ? stepsToRestore(look.units) : [];
    return carryOut({ found, look, github, onGitHub, steps, gitHubIs: "last" }, wish, world);
}
async function find(wish, world) {
    const origin = await originOf(process.cwd(), wish.host);
    const repository = wish.repository ?? origin;
    if (repository === undefined) {
        const message = `This folder is not a checkout of a repository on ${wish.host}.`;
        const remedy = "Run it in a checkout, or name the repository with --repository OWNER/NAME.";
        throw new problem/* ProblemsError */.FQ([{ code: "repository-unknown", message, remedy }]);
    }
    if (origin !== undefined && origin.toLowerCase() !== repository.toLowerCase()) {
        const message = `This is a checkout of ${origin}, but --repository names ${repository}.`;
        const remedy = "Run it in a checkout of the repository, or outside of any.";
        throw new problem/* ProblemsError */.FQ([{ code: "repository-unknown", message, remedy }]);
    }
    const github = await (0,api/* openGitHub */.o6)(wish.host, repository, world);
    world.terminal.say(`Reading what ${wish.release} released\u2026`);
    const found = await findRelease(wish.release, github);
    return { found, look: await lookAt(found.units, world), github };
}
/**
 * Whether crates.io has the good version of the crates that are there.
 *
 * @throws ProblemsError `registry-unreachable`: what could not be read is not absent
 */
async function goodCrates(good, { units }, world) {
    const crates = units.filter(({ kind }) => kind === "crate");
    if (crates.length === 0)
        return new Map();
    const registry = await openCrates(world);
    const versions = crates.map(({ name }) => ({ name, version: good }));
    const findings = await (0,look_up/* lookUp */.TE)(versions, registry.find, world.clock, world.signal);
    return new Map(versions.map((each) => {
        const found = findings.get((0,src_unit/* unitId */.K)(each));
        if (found?.kind === "unreadable") {
            throw new problem/* ProblemsError */.FQ([unreadable(registry.title, each.name, found.cause)]);
        }
        const state = found?.kind !== "present" ? "absent" : found.yanked ? "yanked" : "there";
        return [each.name, state];
    }));
}
/** Packages that this login may not change; a dry run needs no login. */
async function strangers({ units }, { dryRun }, world) {
    const packages = units.filter(({ kind }) => kind === "npm");
    if (packages.length === 0 || dryRun)
        return [];
    const problems = [];
    for (const of of Map.groupBy(packages, (unit) => unit.registry?.registry).values()) {
        problems.push(...(await strangersAt(of, world)));
    }
    return problems;
}
/** Packages of one registry. */
async function strangersAt(packages, world) {
    const [target] = packages.flatMap(({ registry }) => registry ?? []);
    if (target === undefined)
        return [];
    const named = namedTo(target);
    const at = named === undefined ? [] : ["--registry", named];
    const user = await askNpm(["whoami", "--registry", target.registry]);
    if (user === undefined || user === "") {
        const message = `npm is not logged in to ${target.title}, or could not ask who you are.`;
        const remedy = `Run ${["npm login", ...at].join(" ")}.`;
        return [{ code: "npm-login-missing", message, remedy }];
    }
    const reads = { ask: (0,registry/* asking */.os)(target.registry, undefined, world) };
    const found = await (0,look_up/* concurrently */.rK)(packages, async ({ name }) => [name, await (0,registry/* maintainersOf */.dO)(reads, name)], look_up/* readsAtOnce */.CV);
    return ownerProblems(user, new Map(found));
}
/** Shows the steps, asks once, and does them in order. */
async function carryOut({ found, look, github, onGitHub, steps, gitHubIs }, { dryRun }, world) {
    const { say, ask } = world.terminal;
    say(describe(found, github.repository, look, onGitHub, steps));
    const count = onGitHub.length + steps.length;
    const staged = gitHubIs === "first" ? stillStaged(look) : undefined;
    if (staged !== undefined)
        say(staged);
    const done = staged === undefined ? 0 : 1;
    if (count === 0 || dryRun)
        return done;
    const all = (0,wording/* counted */.hS)(count, { one: "step", many: "steps" });
    const typed = await ask(`Type ${found.version} to do ${all}: `);
    if (typed.replace(/^v(?=\d)/, "") !== found.version) {
        const message = `That is not ${found.version}.`;
        throw new problem/* ProblemsError */.FQ([{ code: "not-confirmed", message, remedy: "Nothing was changed." }]);
    }
    const changeAll = async (before) => {
        for (const [index, step] of onGitHub.entries()) {
            say(`[${before + index + 1} of ${count}] ${step.title}`);
            await change(step, github, world);
        }
    };
    const isFirst = gitHubIs === "first";
    if (isFirst)
        await changeAll(0);
    const registries = new Map(look.units.map(({ name, registry }) => [name, registry]));
    const counter = { before: isFirst ? onGitHub.length : 0, all: count };
    await runSteps(steps, counter, (name) => registries.get(name), world);
    if (!isFirst)
        await changeAll(steps.length);
    say(`\u2705 ${all} done, each seen where it was done.`);
    if (staged !== undefined)
        say(staged);
    return done;
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ openWorld)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/http/src/answer-headers.ts
/** As `new Headers`, which would load the HTTP client that Node has beside the one that is used here. */
function answerHeaders(fields) {
    const values = new Map();
    for (const [name, value] of fields) {
        const key = name.toLowerCase();
        const before = values.get(key);
        values.set(key, before === undefined ? value : `${before}, ${value}`);
    }
    return {
        get: (name) => values.get(name.toLowerCase()) ?? null,
        [Symbol.iterator]: () => values.entries(),
    };
}

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
// EXTERNAL MODULE: ./packages/http/src/address.ts + 1 modules
var address = __nccwpck_require__(4308);
// EXTERNAL MODULE: ./packages/http/src/request-fault.ts
var request_fault = __nccwpck_require__(9786);
;// CONCATENATED MODULE: ./packages/http/src/door.ts




/** More than any packument or index file that is known has. */
const maxAnswerBytes = 64 * 1024 ** 2;
const redirects = [301, 302, 303, 307, 308];
const maxRedirects = 10;
const credentialHeaders = new Set(["authorization", "cookie", "npm-otp"]);
/**
 * The one way to every server. Each hop's address is judged before it is asked; a read follows
 * redirects, a write none, for what a mere look is answered is not its answer; a credential stays at
 * its origin; an answer has a limit; what secrets it repeats are taken out of it before anyone cuts it.
 *
 * @param redact the text without the secrets that are known
 * @throws RequestFault where it ends an exchange by itself; what the transport throws as it is
 */
function createDoor(transport, redact) {
    return async (address, init) => {
        const { method, body, signal } = init;
        const given = new URL(init.from ?? address);
        let url = new URL(address);
        let headers = url.origin === given.origin ? init.headers : withoutCredentials(init.headers);
        refuse(url, init.from === undefined ? undefined : given);
        for (let hop = 0;; hop += 1) {
            const answer = await transport(url, {
                ...{ method, headers, signal },
                ...(body !== undefined && { body }),
            });
            const location = answer.headers.get("location");
            const isRedirect = redirects.includes(answer.status) && location !== null;
            if (!isRedirect || (method !== "GET" && method !== "HEAD")) {
                return readable(answer, init, redact);
            }
            await answer.discard();
            if (hop === maxRedirects) {
                const cause = `${maxRedirects} redirects in a row`;
                throw new request_fault/* RequestFault */.k("redirects-too-many", cause);
            }
            const next = URL.parse(location, url.href);
            if (next === null)
                throw new request_fault/* RequestFault */.k("address-refused", "a redirect without a valid address");
            refuse(next, given);
            if (next.origin !== url.origin)
                headers = withoutCredentials(headers);
            url = next;
        }
    };
}
function refuse(url, given) {
    const fault = (0,address/* addressFault */.RM)(url, given);
    if (fault === undefined)
        return;
    throw new request_fault/* RequestFault */.k("address-refused", `${url.origin} was not contacted: it ${fault}`);
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !credentialHeaders.has(name.toLowerCase())));
}
function readable({ status, headers, body }, { maxBytes = maxAnswerBytes, holdsSecret = false, sink }, redact) {
    return {
        status,
        headers: answerHeaders([...headers].map(([name, value]) => [name, redact(value)])),
        arrayBuffer: async () => {
            const isGood = status >= 200 && status < 300;
            const bytes = await readWithin(body, maxBytes, isGood ? sink : undefined);
            return holdsSecret && isGood ? bytes.buffer : redactBytes(bytes, redact).buffer;
        },
    };
}
/** Reads no more than the limit, so that no answer fills the memory. */
async function readWithin(body, maxBytes, sink) {
    const pieces = [];
    const take = sink ?? ((piece) => pieces.push(piece));
    let size = 0;
    for await (const piece of body) {
        size += piece.length;
        if (size > maxBytes) {
            const limit = `${Math.floor(maxBytes / 1024 ** 2)} MiB`;
            throw new request_fault/* RequestFault */.k("answer-too-large", `the answer has more than ${limit}`);
        }
        take(piece);
    }
    const whole = new Uint8Array(sink === undefined ? size : 0);
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
    }
    return whole;
}
/** Archives are left as they are: their checksums count, and a gzip is never UTF-8. */
function redactBytes(bytes, redact) {
    if (!(0,external_node_buffer_namespaceObject.isUtf8)(bytes))
        return bytes;
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const clean = redact(text);
    return clean === text ? bytes : new TextEncoder().encode(clean);
}

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"fairlead","rE":"1.0.0"}');
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(9712);
;// CONCATENATED MODULE: ./packages/cli/src/terminal.ts




function openTerminal(input, output, errors, redact) {
    let opened;
    return {
        say: (text) => void output.write(`${redact(text)}\n`),
        warn: (text) => void errors.write(`${redact(text)}\n`),
        async ask(question) {
            const lines = (opened ??= openLines(input, output));
            const line = await lines.next(question);
            if (line !== undefined)
                return line.trim();
            const message = "This needs an answer, and standard input is closed.";
            const remedy = "Start the program in a terminal.";
            throw new problem/* ProblemsError */.FQ([{ code: "answer-missing", message, remedy }]);
        },
        browse,
        close() {
            opened?.close();
        },
    };
}
/** A person takes longer to answer; an input that is closed, or was written before, does not. */
const knownAtOnceMs = 200;
/** All lines by one reader: a second one would not see what the first has read ahead. */
function openLines(input, output) {
    const reader = (0,external_node_readline_namespaceObject.createInterface)({ input, output, terminal: input.isTTY });
    let isClosed = false;
    reader.on("close", () => (isClosed = true));
    // In a terminal's raw mode Ctrl+C is a key: hand it on.
    reader.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
    const lines = reader[Symbol.asyncIterator]();
    return {
        async next(question) {
            if (input.isTTY && !isClosed) {
                reader.setPrompt(question);
                reader.prompt();
                const line = await lines.next();
                if (line.done === true)
                    output.write("\n");
                return line.done === true ? undefined : line.value;
            }
            // Nobody is asked where nobody can answer. A pipe may have a person at its other end.
            const pending = lines.next();
            const early = await Promise.race([pending, (0,promises_namespaceObject.setTimeout)(knownAtOnceMs)]);
            if (early?.done === true)
                return undefined;
            output.write(question);
            const line = await pending;
            if (line.done === true)
                output.write("\n");
            return line.done === true ? undefined : line.value;
        },
        close() {
            reader.close();
        },
    };
}
/** The system's own way to open an address. The address is an argument, and no shell reads it. */
const openers = {
    darwin: ["open"],
    win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
async function browse(address) {
    const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
    const child = (0,external_node_child_process_.spawn)(command, [...args, address], { stdio: "ignore", detached: true });
    child.unref();
    return new Promise((resolve) => {
        child.once("error", () => {
            resolve(false);
        });
        child.once("spawn", () => {
            resolve(true);
        });
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/transport.ts
/** Node's own client. Behind a proxy, Node wants NODE_USE_ENV_PROXY=1. */
const nodeTransport = async (url, { method, headers, body, signal }) => {
    const isText = typeof body === "string" || body instanceof Uint8Array;
    if (body !== undefined && !isText)
        throw new TypeError("nothing is streamed to a server");
    const response = await fetch(url, {
        ...{ method, headers, signal },
        ...(body !== undefined && { body }),
        redirect: "manual",
    });
    return {
        status: response.status,
        headers: response.headers,
        body: response.body ?? nothing(),
        discard: async () => response.body?.cancel(),
    };
};
async function* nothing() { }

;// CONCATENATED MODULE: ./packages/cli/src/world.ts





/** Shorter ones are part of other words. */
const shortestHidden = 8;
function openWorld(env, input, output, errors) {
    const secrets = new Set();
    const redact = (text) => [...secrets].reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
    return {
        env,
        fetch: createDoor(nodeTransport, redact),
        userAgent: `${package_namespaceObject.UU}-cli/${package_namespaceObject.rE}`,
        terminal: openTerminal(input, output, errors, redact),
        clock: { now: () => Date.now(), sleep: (ms) => (0,promises_namespaceObject.setTimeout)(ms) },
        hide(secret) {
            if (secret.length >= shortestHidden)
                secrets.add(secret);
        },
        signal: new AbortController().signal,
    };
}


/***/ }),

/***/ 4308:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RM: () => (/* binding */ addressFault),
  U9: () => (/* binding */ isLoopback),
  cr: () => (/* binding */ isSafeAddress)
});

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/http/src/address.ts

/** Addresses that no server of the internet has (IANA's special-purpose address registries). */
const privateNets = blockList([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
    ["::", 128],
    ["fc00::", 7],
    ["fe80::", 10],
]);
const loopbackNets = blockList([
    ["127.0.0.0", 8],
    ["::1", 128],
]);
/** Names that only a network of one's own resolves (RFC 6762, RFC 6761, ICANN's `.internal`). */
const privateName = /(^|\.)(local|internal|home\.arpa)\.?$/;
const loopbackName = /(^|\.)localhost\.?$/;
/** This machine, by its address or its name. */
function isLoopback({ hostname }) {
    return loopbackName.test(hostname) || isIn(loopbackNets, hostname);
}
/** An address that a credential may be sent to: https, or http on this machine. */
function isSafeAddress(address) {
    const url = URL.parse(address);
    return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url));
}
/**
 * What speaks against asking an address, as the end of a sentence; undefined: nothing.
 *
 * Names are not resolved here: a name of the internet that leads to a machine of one's own network has
 * no certificate there, and plain http is for loopback only.
 *
 * @param from the address that a person gave and whose answer led here
 */
function addressFault(address, from) {
    if (address.protocol !== "https:" && !isSafeAddress(address.href)) {
        return "is not https (plain http is for loopback only)";
    }
    if (from !== undefined && isPrivate(address) && !isPrivate(from)) {
        return `is an address of this machine or its network, named by ${from.host}`;
    }
    return undefined;
}
function isPrivate(url) {
    return isLoopback(url) || privateName.test(url.hostname) || isIn(privateNets, url.hostname);
}
function isIn(list, hostname) {
    const address = hostname.replace(/^\[(.*)\]$/, "$1");
    const version = (0,external_node_net_namespaceObject.isIP)(address);
    // An IPv4 address inside of an IPv6 one is looked up as IPv4 by the list itself.
    return version !== 0 && list.check(address, version === 4 ? "ipv4" : "ipv6");
}
function blockList(nets) {
    const list = new external_node_net_namespaceObject.BlockList();
    for (const [net, prefix] of nets)
        list.addSubnet(net, prefix, (0,external_node_net_namespaceObject.isIP)(net) === 4 ? "ipv4" : "ipv6");
    return list;
}


/***/ }),

/***/ 9900:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeAnswer)
/* harmony export */ });
/* unused harmony export errorDetail */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(918);

/** How an answer is named in messages: its status, and what it says, without a period: a sentence goes on. */
function describeAnswer(status, body) {
    const text = body.toString("utf8").trim();
    if (/^<(!doctype|html)/i.test(text)) {
        const title = titleOf(text);
        const page = `${status} with an HTML page instead of data`;
        return ["", String(status)].includes(title) ? page : `${page}, called ${JSON.stringify(title)}`;
    }
    const short = shortened((errorDetail(text) ?? text).trim().replace(/\.+$/, ""));
    return short === "" ? `${status}` : `${status}: ${short}`;
}
/** The title of a page: some servers say there, and nowhere else, what is wrong. */
function titleOf(page) {
    const [, title = ""] = /<title[^<>]*>([^<]*)/i.exec(page.slice(0, 10_000)) ?? [];
    return shortened(title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim());
}
function shortened(text) {
    if (text.length <= 300)
        return text;
    const head = text.slice(0, 300);
    // Half a sentence more helps nobody, unless it is most of what there is.
    const end = head.search(/[.!?]\s[^.!?]*$/);
    return end > 150 ? `${head.slice(0, end)} \u2026` : `${head}\u2026`;
}
/**
 * What a refusal says: the `detail` of `{"errors":[{"detail": \u2026}]}`, as cargo registries answer, else
 * the `error` or `message` of npm's.
 */
function errorDetail(text) {
    const answer = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRecord */ .Hh)(text);
    const errors = answer?.["errors"];
    if (!Array.isArray(errors)) {
        return [answer?.["error"], answer?.["message"]].find(isSaid);
    }
    const details = errors.flatMap((error) => {
        const detail = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(error)?.["detail"];
        return typeof detail === "string" ? [detail] : [];
    });
    return details.length > 0 ? details.join(" ") : undefined;
}
function isSaid(value) {
    return typeof value === "string" && value !== "";
}


/***/ }),

/***/ 918:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   qY: () => (/* binding */ asRecord)
/* harmony export */ });
/* unused harmony export parseJson */
/** The value of a JSON text, or undefined if it is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The value as an object with fields, if it is one. */
function asRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** The object that a JSON text holds, if it holds one. */
function parseRecord(text) {
    return asRecord(parseJson(text));
}


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ requestFault),
/* harmony export */   k: () => (/* binding */ RequestFault)
/* harmony export */ });
/** What this side ended, as opposed to what the network or a server did. */
class RequestFault extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/** The fault in an error or in what caused it: libraries wrap what a `fetch` throws. */
function requestFault(error) {
    for (let depth = 0, each = error; depth < 8 && each instanceof Error; depth += 1) {
        if (each instanceof RequestFault)
            return each;
        each = each.cause;
    }
    return undefined;
}


/***/ }),

/***/ 4540:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ retryAt)
/* harmony export */ });
/** Care for a clock of ours that is wrong, in ms. */
const careMs = 2_000;
/** GitHub runs a job again within 30 days: a server that asks for more means that or nothing. */
const mostMs = 30 * 24 * 60 * 60 * 1_000;
/**
 * `Retry-After`, a date or seconds, as a moment of our clock: a date is counted from the answer's own
 * `Date`, so that a wrong clock here does no harm. No later than in 30 days.
 */
function retryAt(headers, now) {
    const value = headers.get("retry-after");
    if (value === null)
        return undefined;
    const after = (waitMs) => now + Math.min(Math.max(0, waitMs), mostMs) + careMs;
    if (/^\d+$/.test(value))
        return after(Number(value) * 1_000);
    const date = Date.parse(value);
    if (Number.isNaN(date))
        return undefined;
    const answeredAt = Date.parse(headers.get("date") ?? "");
    return after(date - (Number.isNaN(answeredAt) ? now : answeredAt));
}


/***/ }),

/***/ 2570:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _request_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9786);

const readTimeoutMs = 30_000;
/** Sends one request and reads the whole answer. Never throws; nothing is repeated. */
async function send(fetch, url, request, signal) {
    const { method = "GET", headers = {}, timeoutMs = readTimeoutMs, ...more } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await fetch(url, {
            method,
            headers: { ...headers },
            ...more,
            signal: AbortSignal.any([signal, timeout]),
        });
        return {
            kind: "answer",
            status: response.status,
            headers: response.headers,
            body: Buffer.from(await response.arrayBuffer()),
        };
    }
    catch (error) {
        const fault = (0,_request_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .requestFault */ .U)(error);
        if (fault !== undefined)
            return { kind: "failed", cause: fault.message, code: fault.code };
        if (timeout.aborted)
            return { kind: "failed", cause: `no answer in ${timeoutMs / 1_000} s` };
        if (signal.aborted)
            return { kind: "failed", cause: "the run was cancelled" };
        return { kind: "failed", cause: causeOf(error) };
    }
}
/** OpenSSL's codes for a certificate that nobody whom the machine trusts has issued. */
const untrusted = new Set([
    ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
    ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
/** The innermost reason: `fetch failed` alone tells nobody anything. */
function causeOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.cause instanceof Error)
        return causeOf(error.cause);
    const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
    if (code === undefined || error.message.includes(code))
        return error.message;
    if (!untrusted.has(code))
        return `${error.message} (${code})`;
    // Node adds advice of its own, on an option that no workflow can give it.
    const [cause = ""] = error.message.split(";");
    return `${cause} (${code}); behind a proxy with a certificate of its own, set NODE_EXTRA_CA_CERTS to its file`;
}


/***/ }),

/***/ 8798:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Nm: () => (/* binding */ escapedName)
});

// UNUSED EXPORTS: nameProblems, versionProblem

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
;// CONCATENATED MODULE: ./packages/npm/src/manifests/npm-name.ts


/** npm's own bound (`validate-npm-package-name`). */
const longestName = 214;
const reserved = (/* unused pure expression or super */ null && (["node_modules", "favicon.ico"]));
/** Checks a name by npm's grammar (`validate-npm-package-name` 8). */
function nameProblems(name) {
    const always = wrongName(name);
    if (always !== undefined)
        return { always };
    const ifNew = wrongNewName(name);
    return ifNew === undefined ? {} : { ifNew };
}
function wrongName(name) {
    if (name === "")
        return "is empty";
    if (name.trim() !== name)
        return "begins or ends with a space";
    if (/^[._-]/.test(name))
        return `begins with "${name.charAt(0)}"`;
    if (reserved.includes(name.toLowerCase()))
        return "is reserved by npm";
    const scoped = /^@([^/]+)\/([^/]+)$/.exec(name);
    const parts = scoped === null ? [name] : scoped.slice(1);
    if (!parts.every((part) => encodeURIComponent(part) === part)) {
        return name.includes("/") && scoped === null
            ? "is not of the form name or @scope/name"
            : "has characters that cannot be in a URL";
    }
    return parts.at(-1)?.startsWith(".") === true ? 'begins with "."' : undefined;
}
function wrongNewName(name) {
    if (name.length > longestName)
        return `is longer than ${longestName} characters`;
    if (name.toLowerCase() !== name)
        return "has uppercase letters";
    if (/[~'!()*]/.test(name.split("/").at(-1) ?? ""))
        return "has one of the characters ~'!()*";
    // `node:module` lists some that npm's list lacks, such as those of subpaths; a name cannot be one.
    return builtinModules.includes(name) ? "is the name of a module of Node" : undefined;
}
/** How a name stands in an address: `@scope%2fname`, with a small f as npm sends it. */
function escapedName(name) {
    return name.replace("/", "%2f");
}
/** What is wrong with a version, in words that go on after it; npm would clean `v1.2.3` on its way. */
function versionProblem(version) {
    const parsed = parse(version);
    if (parsed === null)
        return "is not a semantic version";
    const build = parsed.build.length > 0;
    if (build)
        return "has build metadata, which the registry omits";
    return parsed.version === version ? undefined : `is not written as npm does: ${parsed.version}`;
}


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   LY: () => (/* binding */ readPackage)
/* harmony export */ });
/* unused harmony export readAccess */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(918);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2570);
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9900);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8798);



const timeoutMs = 60_000;
/**
 * Reads a version's own document (`GET /N/V`, past the edge's cache): right at once, where the packument
 * can be minutes old. Other registries are asked for the packument too: some have no such document.
 */
async function readVersion({ registry, isNpmjs }, { name, version }, ports, signal) {
    const url = `${registry}/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .escapedName */ .Nm)(name)}/${encodeURIComponent(version)}`;
    const reply = await get(url, ports, ports.readToken(name), signal);
    const isMissing = reply.kind === "answer" && (reply.status === 404 || reply.status === 405);
    if (!isMissing)
        return readDocument(reply, (answer) => answer);
    if (isNpmjs)
        return { kind: "missing" };
    const packument = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    return readDocument(packument, (answer) => (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer?.["versions"])?.[version]));
}
/** Reads the packument (`GET /N`): versions, tags, and what was unpublished. */
async function readPackage({ registry }, name, ports, signal) {
    const reply = await get(packumentUrl(registry, name), ports, ports.readToken(name), signal);
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "unknown" };
    const answer = reply.status === 200 ? (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const documents = Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["versions"]) ?? {});
    const versions = documents.map(([version]) => version);
    // An empty message takes a deprecation back.
    const warnings = documents.map(([, document]) => textOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(document)?.["deprecated"]));
    const tags = Object.entries((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["dist-tags"]) ?? {});
    return {
        kind: "known",
        versions,
        distTags: Object.fromEntries(tags.flatMap(([tag, version]) => (typeof version === "string" ? [[tag, version]] : []))),
        deprecated: versions.filter((_, index) => warnings[index] !== undefined),
        isDeprecatedWhole: warnings.length > 1 && warnings[0] !== undefined && new Set(warnings).size === 1,
        unpublished: unpublishedVersions((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer["time"]) ?? {}, versions),
    };
}
/** Who may read a package (`GET /-/package/N/visibility`); undefined where the registry does not say. */
async function readAccess({ registry }, name, ports, signal) {
    const url = `${registry}/-/package/${escapedName(name)}/visibility`;
    const reply = await get(url, ports, ports.readToken(name), signal);
    if (reply.kind === "failed" || reply.status !== 200)
        return undefined;
    const isPublic = parseRecord(reply.body.toString("utf8"))?.["public"];
    return typeof isPublic === "boolean" ? (isPublic ? "public" : "restricted") : undefined;
}
/**
 * Reads any address of the registry, or one that an answer of it names.
 *
 * @param token goes to the registry's own origin only
 */
async function get(url, { fetch, userAgent }, token, signal, { from, maxBytes, sink, ...special } = {}) {
    const headers = {
        accept: "application/json",
        ...special,
        "user-agent": userAgent,
        "cache-control": "no-cache",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const named = {
        ...(from !== undefined && { from }),
        ...(maxBytes !== undefined && { maxBytes }),
        ...(sink !== undefined && { sink }),
    };
    return await (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)(fetch, url, { headers, timeoutMs, ...named }, signal);
}
function packumentUrl(registry, name) {
    return `${registry}/${(0,_manifests_npm_name_js__WEBPACK_IMPORTED_MODULE_1__/* .escapedName */ .Nm)(name)}`;
}
function readDocument(reply, pick) {
    if (reply.kind === "failed")
        return { kind: "unreadable", cause: reply.cause };
    if (reply.status === 404)
        return { kind: "missing" };
    const answer = reply.status === 200 ? (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(reply.body.toString("utf8")) : undefined;
    if (answer === undefined)
        return { kind: "unreadable", cause: refusedRead(reply) };
    const picked = pick(answer);
    if (picked === undefined)
        return { kind: "missing" };
    const dist = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(picked["dist"]);
    const { integrity, shasum, tarball } = dist ?? {};
    // An integrity may hold several hashes, separated by spaces.
    const sha512 = textOf(integrity)
        ?.split(/\s+/)
        .find((hash) => hash.startsWith("sha512-"));
    const sha1 = textOf(shasum);
    const checksum = sha512 ?? (sha1 === undefined ? undefined : `sha1-${sha1}`);
    if (checksum === undefined || typeof tarball !== "string") {
        return { kind: "unreadable", cause: "its document names no integrity or no tarball" };
    }
    return {
        kind: "document",
        document: {
            checksum,
            tarball,
            gitHead: textOf(picked["gitHead"]),
            attestations: textOf((0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(dist?.["attestations"])?.["url"]),
            deprecated: textOf(picked["deprecated"]),
        },
    };
}
function refusedRead({ status, body }) {
    const said = status === 200 ? "200 without data" : (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_4__/* .describeAnswer */ .O)(status, body);
    return status === 401 || status === 403 ? `${said} (reads need a valid token)` : said;
}
/** `time` keeps every version that ever was; of a package that is gone, `time.unpublished` lists them. */
function unpublishedVersions(time, versions) {
    const gone = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(time["unpublished"])?.["versions"];
    const listed = Array.isArray(gone) ? gone.filter((each) => typeof each === "string") : [];
    const timed = Object.keys(time).filter((key) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(key) !== null && !versions.includes(key));
    return [...new Set([...timed, ...listed])];
}
function textOf(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}


/***/ }),

/***/ 7176:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ npmjsRegistry),
/* harmony export */   Rz: () => (/* binding */ readNpmTarget)
/* harmony export */ });
/* unused harmony exports npmjs, versionPage, pagesOf */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4308);

const npmjsRegistry = "https://registry.npmjs.org";
/** Replaces a target whose address is wrong, until that is told. */
const npmjs = { registry: npmjsRegistry, isNpmjs: true, title: "npm" };
/**
 * Reads the input `registry-url`. A token goes there: only over TLS, or to this machine. A registry on
 * this machine stands in for npmjs if npm's own default registry is set to it.
 *
 * @param npmSetting the value of `npm_config_registry`
 */
function readNpmTarget(url, npmSetting) {
    const parsed = URL.parse(url);
    const input = "registry-url";
    const code = "registry-url-invalid";
    const isLocal = parsed !== null && (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(parsed);
    if (parsed === null || !(0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .isSafeAddress */ .cr)(url) || parsed.search !== "" || parsed.hash !== "") {
        const found = `The input "${input}" is ${JSON.stringify(url)}`;
        const [message, remedy] = parsed?.protocol === "http:"
            ? [
                `${found}: a token would travel in the clear.`,
                "Use an https address (plain http is for loopback only).",
            ]
            : [
                `${found}; expected the address of a registry, such as ${npmjsRegistry}.`,
                "Write it with https:// and without a query.",
            ];
        return { problem: { code, message, remedy, input } };
    }
    if (parsed.username !== "" || parsed.password !== "") {
        const message = `The input "${input}" holds a user or a password.`;
        const remedy = "Remove them, and set NODE_AUTH_TOKEN instead.";
        return { problem: { code, message, remedy, input } };
    }
    const registry = parsed.href.replace(/\/+$/, "");
    const isStandIn = isLocal && npmSetting?.replace(/\/+$/, "") === registry;
    const isNpmjs = registry === npmjsRegistry || isStandIn;
    return { registry, isNpmjs, title: isNpmjs ? "npm" : parsed.host };
}
/** The page of a version, where the registry has pages that are known. */
function versionPage({ isNpmjs }, { name, version }) {
    return isNpmjs ? `https://www.npmjs.com/package/${name}/v/${version}` : undefined;
}
/** What page, log and report tell of the registry. */
function pagesOf(target) {
    const { title, registry, isNpmjs } = target;
    const link = (version) => versionPage(target, version);
    return { title, url: registry, link, isDefault: isNpmjs };
}


/***/ }),

/***/ 5288:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ readsAtOnce),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   V1: () => (/* binding */ readBackoffMs),
/* harmony export */   rK: () => (/* binding */ concurrently)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1001);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5581);


/** How many things are under way at once. */
const concurrency = 16;
/** How many small reads are: a document or a packument, of which memory holds any number. */
const readsAtOnce = 32;
/** Pauses in ms before a read that failed is tried again. */
const readBackoffMs = [1_000, 3_000, 9_000];
/** Looks versions up concurrently; a read that fails is repeated a few times. Keyed by `unitId`. */
async function lookUp(versions, find, clock, signal) {
    const look = async (version) => {
        const finding = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(() => find(version, signal), {
            isTransient: ({ kind }) => kind === "unreadable",
            ...{ backoffMs: readBackoffMs, clock, signal },
        });
        return [(0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitId */ .K)(version), finding];
    };
    const findings = await concurrently(versions, look, readsAtOnce);
    return new Map(findings);
}
/** Maps items with a bounded number of promises at once; results keep the items' order. */
async function concurrently(items, work, atOnce = concurrency) {
    const results = [];
    const entries = items.entries();
    const worker = async () => {
        for (const [index, item] of entries)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 9712:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ ProblemsError),
/* harmony export */   Jh: () => (/* binding */ throwProblems)
/* harmony export */ });
/* unused harmony exports countProblems, describeProblem, eachOnce, toldTogether */

/** An error for people: bad input or a state of the world, never a bug. Carries every problem found. */
class ProblemsError extends Error {
    name = "ProblemsError";
    problems;
    /** What was found beside them, and stops nothing. */
    warnings;
    constructor(problems, { warnings = [], ...options } = {}) {
        super(problems.map(describeProblem).join("\n"), options);
        this.problems = problems;
        this.warnings = warnings;
    }
}
/** "4 problems": advice on others is not counted. */
function countProblems(problems) {
    const count = problems.filter(({ isAdvice }) => isAdvice !== true).length;
    return counted(count, { one: "problem", many: "problems" });
}
/** The problem in one line: what is wrong, then what to do. */
function describeProblem({ message, remedy, copy }) {
    return [message, remedy, copy].filter((part) => part !== undefined).join(" ");
}
/**
 * One mistake seen from several sides is told once; the same words about another place stay. Of a place
 * in a file it does not matter which input brought somebody there.
 */
function eachOnce(problems) {
    const keyOf = ({ code, unit, file, line, input, message }) => JSON.stringify([code, unit, file, line, file === undefined ? input : undefined, message]);
    return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
/**
 * So many characters of names show what a sentence is about. What is wrong stands behind them, so they must
 * leave room for it wherever a message is shortened.
 */
const maxNames = 300;
function shown(names) {
    const ends = names.map((_, index) => names.slice(0, index + 1).join(", ").length);
    const fitting = ends.filter((end) => end <= maxNames).length;
    return firstFew(names, Math.max(1, fitting));
}
/**
 * What is true of several units, with the same fix, is told once for all of them, however it is worded:
 * "a, b, c: each of them has no license." instead of three sentences that begin with a name; "npm could
 * not be asked for a, b, c: it gave no answer."; and "There is no token for a. Add one. The same goes for
 * b, c." For people only: decisions about a unit are made before.
 */
function toldTogether(problems) {
    const groups = Map.groupBy(problems, (problem) => {
        const { code, unit = "", remedy, copy, input } = problem;
        return unit === "" ? problem : JSON.stringify([code, ofAny(problem), remedy, copy, input]);
    });
    return [...groups.values()].flatMap(([first, ...more]) => {
        if (first === undefined || more.length === 0)
            return first ?? [];
        const { unit: firstName = "", file, line, column, ...rest } = first;
        const isOnePlace = more.every((each) => each.file === file && each.line === line);
        const others = more.map(({ unit }) => unit).filter((name) => name !== undefined);
        const names = [...new Set([firstName, ...others])];
        const places = new Set([first, ...more].flatMap(placeOf));
        // A unit in which the same is wrong twice is named once.
        const [message, remedy] = names.length === 1 ? [first.message, first.remedy] : ofAll(first, names);
        return {
            ...{ ...rest, message },
            ...(remedy !== undefined && { remedy }),
            ...(isOnePlace && file !== undefined && { file }),
            ...(isOnePlace && line !== undefined && { line }),
            ...(isOnePlace && column !== undefined && { column }),
            ...(!isOnePlace && places.size > 0 && { places: [...places] }),
        };
    });
}
function placeOf({ file, line }) {
    return file === undefined || line === undefined ? [] : [`${file}:${line}`];
}
/** What a message says of any unit: it without the name of its own, in pieces. */
function ofAny({ unit = "", message }) {
    const name = unit.replaceAll(/[^\w\s]/g, String.raw `\$&`);
    return message.split(new RegExp(String.raw `(?<![\w@/-])${name}(?![\w/-])`));
}
/**
 * The message and the remedy of the first of several, with all names: in its sentence where they fit, or
 * behind it.
 */
function ofAll(first, [name = "", ...others]) {
    const { message, remedy, copy } = first;
    const [before = "", after, ...more] = ofAny(first);
    const all = shown([name, ...others]);
    if (after === undefined)
        return [`${all}: ${message}`, remedy];
    const isOnce = more.length === 0;
    if (isOnce && /(?:^| )$/.test(before) && after.startsWith(": ")) {
        return [`${before}${all}${after}`, remedy];
    }
    if (isOnce && before === "" && after.startsWith(" ")) {
        return [`${all}: each of them${after}`, remedy];
    }
    const same = `The same goes for ${shown(others)}.`;
    // A line to copy stays last.
    const isBehindRemedy = remedy !== undefined && copy === undefined;
    return isBehindRemedy ? [message, `${remedy} ${same}`] : [`${message} ${same}`, remedy];
}
/** Throws all problems at once, if there are any, with the warnings beside them. */
function throwProblems(problems, warnings = []) {
    if (problems.length > 0)
        throw new ProblemsError(problems, { warnings });
}


/***/ }),

/***/ 1001:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ growingBackoff),
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/**
 * Makes attempts until the result of one is not transient, the backoff or the time is used up, or the
 * job is cancelled. What an attempt throws is thrown: results are values here.
 *
 * @param attempt gets how many were made before it
 * @returns the last result, which may still be transient
 */
async function retry(attempt, options) {
    const { isTransient, backoffMs, deadline = Infinity, onPause, clock, signal } = options;
    const { retryAfter = () => undefined, longestRetryAfterMs = 120_000 } = options;
    const { jitter = (ms) => ms } = options;
    const isCancelled = () => signal.aborted;
    let made = 0;
    let result = await attempt(made);
    for (const backoff of backoffMs) {
        const now = clock.now();
        const left = deadline - now;
        if (!isTransient(result) || isCancelled() || left <= 0)
            break;
        const askedMs = (retryAfter(result) ?? now) - now;
        if (askedMs > Math.min(longestRetryAfterMs, left))
            break;
        const pauseMs = Math.min(Math.max(jitter(backoff), askedMs), left);
        onPause?.(result, pauseMs);
        await clock.sleep(pauseMs, signal);
        if (isCancelled())
            break;
        made += 1;
        result = await attempt(made);
    }
    return result;
}
/** An endless backoff: each pause is longer than the one before by `growth`, up to the longest. */
function* growingBackoff(firstMs, growth, longestMs = Infinity) {
    for (let pauseMs = firstMs;; pauseMs = Math.min(pauseMs * growth, longestMs))
        yield pauseMs;
}


/***/ }),

/***/ 5581:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ unitId),
/* harmony export */   p: () => (/* binding */ isSameVersion)
/* harmony export */ });
/** Whether registries take two versions for one: build metadata does not count (semver.org, 10). */
function isSameVersion(a, b) {
    return withoutBuild(a) === withoutBuild(b);
}
function withoutBuild(version) {
    const plus = version.indexOf("+");
    return plus < 0 ? version : version.slice(0, plus);
}
/** `name@version`: how units are named in outputs, reports and dependencies. */
function unitId({ name, version }) {
    return `${name}@${version}`;
}


/***/ }),

/***/ 955:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bT: () => (/* binding */ fileFault),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* unused harmony exports quoted, answered */
/** "1 crate", "26 crates". */
function counted(count, noun) {
    return `${count} ${count === 1 ? noun.one : noun.many}`;
}
/** "a, b and 12 more": the first `most` of a list. The last one is named rather than counted. */
function firstFew(items, most) {
    if (items.length <= most + 1)
        return items.join(", ");
    return `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}
/** What a server said, as its words: `crates.io says "You have published too many new crates"`. */
function quoted(server, words) {
    return `${server} says "${words.replace(/\.$/, "")}"`;
}
/**
 * What a server answered, by its name: `npm says "403: You may not \u2026"`; without words of its own "npm
 * answered 403".
 *
 * @param answer as `describeAnswer` of `@fairlead/http` gives it
 */
function answered(server, answer) {
    return /^\d{3}: /.test(answer) ? quoted(server, answer) : `${server} answered ${answer}`;
}
/** A size in bytes for people: "640 B", "12.3 KiB", "1.2 MiB". */
function size(bytes) {
    if (bytes < 1024)
        return `${bytes} B`;
    if (bytes < 1024 * 1024 - 52)
        return `${(bytes / 1024).toFixed(1)} KiB`;
    return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
/** What Node says of a file in the terms of C (errno(3)), for a sentence that names the file. */
const fileFaults = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is not a folder",
    ELOOP: "it is a link to itself",
    ENAMETOOLONG: "its name is too long",
    EACCES: "the user of this job may not read or write it",
    EPERM: "the user of this job may not read or write it",
    ENOSPC: "no space is left on the disk",
    EROFS: "the file system is read-only",
};
/** Why a file could not be read or written, for a sentence that names it. */
function fileFault(error) {
    const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
    return fileFaults[code] ?? messageOf(error);
}
/** What was thrown, in its own words; where it has none, by its causes, its code or its kind. */
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    if (error.message !== "")
        return error.message;
    // Of a name with several addresses, Node tells the fault of each, and none of them all.
    if (error instanceof AggregateError && error.errors.length > 0)
        return messageOf(error.errors[0]);
    const { code, statusCode } = error;
    return String(code ?? statusCode ?? error.name);
}


/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2049);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
