import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 14006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(98016);
const utils = __nccwpck_require__(64059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 78265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(64059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 98016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(31781);
const parse = __nccwpck_require__(78265);
const utils = __nccwpck_require__(64059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 31781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(64059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 64059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 89379:
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

const parseOptions = __nccwpck_require__(70356)
const { safeRe: re, t } = __nccwpck_require__(95471)
const cmp = __nccwpck_require__(28646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)


/***/ }),

/***/ 96782:
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

const LRU = __nccwpck_require__(61383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(70356)
const Comparator = __nccwpck_require__(89379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(69737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(95471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(45101)

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
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(45101)
const { safeRe: re, t } = __nccwpck_require__(95471)

const parseOptions = __nccwpck_require__(70356)
const { compareIdentifiers } = __nccwpck_require__(73348)

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



const parse = __nccwpck_require__(16353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 28646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(55082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(16599)
const gte = __nccwpck_require__(41236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(56717)

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

/***/ 35385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(16353)
const { safeRe: re, t } = __nccwpck_require__(95471)

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

/***/ 37648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 56874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 70711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)

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

/***/ 55082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 16599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 41236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 62338:
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



const compare = __nccwpck_require__(78469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 56717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 68511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 32603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 16353:
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

/***/ 48756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 15714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 32173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 87192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(37648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 68011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
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

/***/ 29872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(37648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 16114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const constants = __nccwpck_require__(45101)
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

/***/ 58780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 62088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(95471)
const constants = __nccwpck_require__(45101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(73348)
const parse = __nccwpck_require__(16353)
const valid = __nccwpck_require__(58780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(62338)
const diff = __nccwpck_require__(70711)
const major = __nccwpck_require__(68511)
const minor = __nccwpck_require__(32603)
const patch = __nccwpck_require__(48756)
const prerelease = __nccwpck_require__(15714)
const compare = __nccwpck_require__(78469)
const rcompare = __nccwpck_require__(32173)
const compareLoose = __nccwpck_require__(56874)
const compareBuild = __nccwpck_require__(37648)
const sort = __nccwpck_require__(29872)
const rsort = __nccwpck_require__(87192)
const gt = __nccwpck_require__(16599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(55082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(41236)
const lte = __nccwpck_require__(56717)
const cmp = __nccwpck_require__(28646)
const coerce = __nccwpck_require__(35385)
const truncate = __nccwpck_require__(16114)
const Comparator = __nccwpck_require__(89379)
const Range = __nccwpck_require__(96782)
const satisfies = __nccwpck_require__(68011)
const toComparators = __nccwpck_require__(54750)
const maxSatisfying = __nccwpck_require__(73193)
const minSatisfying = __nccwpck_require__(68595)
const minVersion = __nccwpck_require__(51866)
const validRange = __nccwpck_require__(64737)
const outside = __nccwpck_require__(10280)
const gtr = __nccwpck_require__(12276)
const ltr = __nccwpck_require__(15213)
const intersects = __nccwpck_require__(23465)
const simplifyRange = __nccwpck_require__(82028)
const subset = __nccwpck_require__(61489)
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

/***/ 45101:
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

/***/ 73348:
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

/***/ 61383:
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

/***/ 70356:
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

/***/ 95471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(45101)
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

/***/ 69737:
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
} = __nccwpck_require__(45101)

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

/***/ 12276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(10280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 23465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 15213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(10280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 73193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)

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

/***/ 68595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)
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

/***/ 51866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)
const gt = __nccwpck_require__(16599)

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

/***/ 10280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(89379)
const { ANY } = Comparator
const Range = __nccwpck_require__(96782)
const satisfies = __nccwpck_require__(68011)
const gt = __nccwpck_require__(16599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(56717)
const gte = __nccwpck_require__(41236)

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

/***/ 82028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(68011)
const compare = __nccwpck_require__(78469)
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

/***/ 61489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const Comparator = __nccwpck_require__(89379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(68011)
const compare = __nccwpck_require__(78469)

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

/***/ 54750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 64737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
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

/***/ 56048:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ciConclusion),
/* harmony export */   y: () => (/* binding */ noCiOutputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(31452);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(251);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(80955);
/* harmony import */ var _fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45032);




/** The outputs where no run was found. */
const noCiOutputs = { "run-id": "none", "run-attempt": "none", url: "none", sha: "none" };
/** How the action ends: with the run in its outputs, and as a failure if the run was none of success. */
function ciConclusion(result, workflow) {
    const { run, failedJobs } = result;
    const ended = `${(0,_fairlead_github__WEBPACK_IMPORTED_MODULE_1__/* .describeRun */ .vZ)(run)}: ${run.url}`;
    const problems = [
        ...failedJobs.map(({ name, conclusion, url = run.url }) => ({
            code: "ci-job-failed",
            message: `The job ${name} of run ${run.id} ended with ${conclusion}: ${url}`,
        })),
        ...(failedJobs.length === 0
            ? [{ code: "ci-run-failed", message: `${ended} None of its jobs says why.` }]
            : []),
    ];
    const ok = run.conclusion === "success";
    const count = (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(failedJobs.length, { one: "job", many: "jobs" });
    const which = failedJobs.length > 0 ? `, with ${count} that failed` : "";
    return {
        outputs: {
            "run-id": String(run.id),
            "run-attempt": String(run.attempt),
            url: run.url,
            sha: run.headSha,
            ...(0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .codesOutput */ .k)(ok ? [] : problems),
        },
        summary: (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .renderCi */ .vH)({ ...result, workflow }),
        annotations: ok ? [] : (0,_fairlead_reporting__WEBPACK_IMPORTED_MODULE_0__/* .problemAnnotations */ .ur)(problems),
        ...(!ok && {
            failure: `${workflow} did not succeed${which}: ${ended} Fix it or re-run its failed jobs, then run this job again.`,
        }),
    };
}


/***/ }),

/***/ 76659:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(62418);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(65415);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(16387);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7349);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(56600);
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(34897);
/* harmony import */ var _conclusion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56048);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30162);




await (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)("wait-for-ci", async ({ env, declared, clock, cancelled, log }) => {
    const { values, problems } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q, env, declared);
    const { apiUrl, ...here } = (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_4__/* .readEnvironment */ .Q)(env);
    const wanted = { token: values["github-token"], sha: values.sha };
    const { target, problems: missing } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_5__/* .readRestTarget */ .o)(wanted, here);
    const workflow = values.workflow ?? "";
    const runId = values["run-id"];
    const result = await (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_6__/* .waitForCi */ .P)({
        ...{ workflow, sha: target.sha },
        paths: values.paths?.map(({ text }) => text) ?? [],
        runId: runId === undefined ? undefined : Number(runId),
        ownRunId: here.runId === "" ? undefined : Number(here.runId),
        timeoutMs: values["timeout-minutes"] * 60_000,
    }, [...problems, ...missing], {
        ...{ apiUrl, token: target.token, repository: target.repository },
        userAgent: here.userAgent,
        fetch: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_7__/* .createFetch */ .H)(env),
        random: Math.random,
        ...{ clock, cancelled, log },
    });
    return (0,_conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .ciConclusion */ .a)(result, workflow);
}, () => _conclusion_js__WEBPACK_IMPORTED_MODULE_0__/* .noCiOutputs */ .y);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 30162:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42028);
/* harmony import */ var _fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64330);

/** The inputs of wait-for-ci, as its action.yml has them. */
const inputs = {
    workflow: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[^/\\\s]+\.ya?ml$/, "the name of a file in .github/workflows without its folder, such as ci.yml")),
    sha: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .sha */ .hW)(),
    paths: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(),
    "run-id": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .word */ .Vm)(/^[1-9][0-9]*$/, "the number of a workflow run"),
    "timeout-minutes": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(60, { min: 0 }),
    declaration: (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_1__/* .declarationFile */ .l)(),
    "github-token": (0,_fairlead_actionkit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)("${{ github.token }}"),
};


/***/ }),

/***/ 31452:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ codesOutput)
/* harmony export */ });
/** The output of every action that says by codes, each once, what stopped or failed it. */
function codesOutput(problems) {
    const codes = problems.map(({ code }) => code);
    return { "problem-codes": JSON.stringify([...new Set(codes)]) };
}


/***/ }),

/***/ 64330:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ declarationFile),
  M: () => (/* binding */ declarationOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __nccwpck_require__(80955);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __nccwpck_require__(53350);
// EXTERNAL MODULE: ./packages/declaration/src/declaration.ts + 1 modules
var declaration = __nccwpck_require__(15542);
;// CONCATENATED MODULE: ./packages/declaration/src/read-declaration.ts





/** Where a declaration lies, unless a step names another file; a repository has one of them. */
const declarationFiles = [".github/fairlead.yml", "fairlead.yml"];
/** What is not read, and looks as if it were one. */
const misnamed = declarationFiles.map((file) => file.replace(/yml$/, "yaml"));
/** A declaration is some hundred lines; a larger file is something else. */
const maxBytes = 256 * 1024;
/**
 * Reads the declaration of a checkout. Never throws; what is wrong with it is one of its problems.
 *
 * @param workspace an absolute path, which need not exist
 * @param named the file that is meant, relative to the workspace, where a step names one
 */
async function readDeclaration(workspace, named) {
    const files = named === undefined ? declarationFiles : [named];
    const looked = await Promise.all(files.map((file) => lookAt(workspace, file)));
    const [found, second] = looked.filter((each) => each !== undefined);
    if (found === undefined)
        return named === undefined ? none(workspace) : missing(workspace, named);
    const { file } = found;
    if (second !== undefined) {
        const message = `The release is declared twice: in ${file} and in ${second.file}.`;
        return wrong(file, { code: "declaration-twice", message, remedy: "Keep one of them." });
    }
    if (found.fault !== undefined) {
        const message = `${file} cannot be read: ${found.fault}.`;
        const remedy = "Make it a text file of at most 256 KiB, or remove it.";
        return wrong(file, { code: "declaration-unreadable", message, remedy });
    }
    // Most runs have none, and need no reader.
    const { parseDeclaration } = await __nccwpck_require__.e(/* import() */ 3567).then(__nccwpck_require__.bind(__nccwpck_require__, 93567));
    return parseDeclaration(found.text, file);
}
async function lookAt(workspace, file) {
    const at = external_node_path_default().join(workspace, file);
    try {
        // A link could lead anywhere, and a pipe never ends.
        const entry = await (0,promises_.lstat)(at);
        const isInside = async () => external_node_path_default().relative(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(at)) === external_node_path_default().normalize(file);
        if (!entry.isFile() || !(await isInside())) {
            return { file, fault: "it is not a regular file of the checkout" };
        }
        if (entry.size > maxBytes)
            return { file, fault: `it has ${entry.size} bytes` };
        return { file, text: await (0,promises_.readFile)(at, "utf8") };
    }
    catch (error) {
        return isMissing(error) ? undefined : { file, fault: (0,wording/* fileFault */.bT)(error) };
    }
}
function isMissing(error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    return code === "ENOENT" || code === "ENOTDIR";
}
/** No declaration, unless a file is there that was meant as one. */
async function none(workspace) {
    const looked = await Promise.all(misnamed.map((file) => lookAt(workspace, file)));
    const [found] = looked.filter((each) => each !== undefined);
    if (found === undefined)
        return declaration/* noDeclaration */.av;
    const { file } = found;
    return wrong(file, {
        code: "declaration-misnamed",
        message: `${file} is not read: a declaration ends in .yml.`,
        remedy: `Rename it to ${file.replace(/yaml$/, "yml")}.`,
    });
}
async function missing(workspace, file) {
    const folder = external_node_path_default().posix.dirname(file);
    const names = await (0,promises_.readdir)(external_node_path_default().join(workspace, folder)).catch(() => []);
    const others = names.filter((name) => /\.ya?ml$/.test(name));
    const near = (0,src/* nearest */.pA)(file, others.map((name) => external_node_path_default().posix.join(folder, name)));
    return {
        ...declaration/* noDeclaration */.av,
        problems: [
            {
                code: "declaration-missing",
                message: `The input "declaration" names ${file}, which is not in the checkout.`,
                remedy: near === undefined
                    ? "Check out the repository in this job, and write the path from its root."
                    : `Did you mean ${near}?`,
                input: "declaration",
            },
        ],
    };
}
function wrong(file, problem) {
    return { ...declaration/* noDeclaration */.av, file, problems: [{ ...problem, file }] };
}

// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var environment = __nccwpck_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/input-kinds.ts
var input_kinds = __nccwpck_require__(42028);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __nccwpck_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/secrets.ts
var secrets = __nccwpck_require__(11471);
;// CONCATENATED MODULE: ./packages/actionkit/src/declaration-input.ts





/** The input `declaration`: the file that declares the release, where a repository has several. */
function declarationFile() {
    return (0,input_kinds/* word */.Vm)(/^(?!(?:.*\/)?\.\.\/)[\w.-]+(?:\/[\w.-]+)*\.ya?ml$/, "the path of a YAML file of the repository, such as .github/fairlead-crates.yml");
}
/**
 * Reads the declaration that the step names, or else that of the repository. Never throws; a value that
 * is no path is a problem of the input, and then there is no declaration.
 */
async function declarationOf(env) {
    const { workspace } = (0,environment/* readEnvironment */.Q)(env);
    // A pack was made by a declaration: to name another one is a problem of its own.
    if (!(0,inputs/* isGiven */.qR)("declaration", env) || (0,inputs/* meansPack */.OS)(env))
        return readDeclaration(workspace);
    const given = env[(0,inputs/* variableOf */.Qn)("declaration")] ?? "";
    const parsed = declarationFile().parse(given, secrets/* processSecrets */.rW, "");
    if (parsed.kind === "wrong" || parsed.value === undefined)
        return declaration/* noDeclaration */.av;
    return readDeclaration(workspace, parsed.value);
}


/***/ }),

/***/ 16387:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11471);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(20648);



/** The variables that hold a registry's token. */
const tokenVariables = ["CARGO_REGISTRY_TOKEN", "NODE_AUTH_TOKEN"];
/**
 * Reads the environment of a step. Never throws; outside of GitHub it falls back to harmless values.
 *
 * @param tokenVariable which variable holds the token of the action's registry, if it uses one
 */
function readEnvironment(env, tokenVariable, secrets = _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .processSecrets */ .rW) {
    const read = (name, otherwise = "") => {
        const value = env[name]?.trim() ?? "";
        return value === "" ? otherwise : value;
    };
    const problems = [];
    // Masked even where it is not this action's.
    for (const variable of tokenVariables)
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorization */ .w_)(env[variable] ?? "", secrets);
    const readToken = tokenVariable === "CARGO_REGISTRY_TOKEN" ? _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .readAuthorization */ .w_ : _secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecret */ .n5;
    const token = readToken(tokenVariable === undefined ? "" : (env[tokenVariable] ?? ""), secrets);
    if (token.kind === "wrong") {
        problems.push({
            code: "token-malformed",
            message: `The environment variable ${tokenVariable ?? ""} ${token.wrong}.`,
            remedy: token.remedy,
            input: "token",
        });
    }
    const serverUrl = read("GITHUB_SERVER_URL", "https://github.com");
    const repository = read("GITHUB_REPOSITORY");
    const runId = read("GITHUB_RUN_ID");
    const attempt = Number(read("GITHUB_RUN_ATTEMPT", "1"));
    const runAttempt = Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1;
    const npmSetting = read("npm_config_registry");
    const epoch = read("SOURCE_DATE_EPOCH");
    const testIndex = read("__CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS");
    return {
        workspace: read("GITHUB_WORKSPACE", process.cwd()),
        temp: read("RUNNER_TEMP", (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)()),
        repository,
        sha: read("GITHUB_SHA"),
        ref: read("GITHUB_REF"),
        serverUrl,
        apiUrl: read("GITHUB_API_URL", "https://api.github.com"),
        runId,
        runAttempt,
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
        // Both are there only in a job with `id-token: write`.
        idToken: {
            available: read("ACTIONS_ID_TOKEN_REQUEST_URL") !== "" &&
                read("ACTIONS_ID_TOKEN_REQUEST_TOKEN") !== "",
        },
        artifacts: {
            available: read("ACTIONS_RESULTS_URL") !== "" && read("ACTIONS_RUNTIME_TOKEN") !== "",
        },
        ...(token.kind === "secret" && { registryToken: token.value }),
        ...(npmSetting !== "" && { npmRegistrySetting: npmSetting }),
        ...(testIndex !== "" && { cargoTestIndex: testIndex }),
        ...(epoch !== "" && { sourceDateEpoch: epoch }),
        isGitHubActions: read("GITHUB_ACTIONS") === "true",
        isGitHubHosted: read("RUNNER_ENVIRONMENT") === "github-hosted",
        userAgent: userAgentFor(repository === "" ? undefined : `${serverUrl}/${repository}`),
        problems,
    };
}
/** Who asks, and for whom: https://crates.io/data-access wants both. */
function userAgentFor(page) {
    const product = `${_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .tool */ .z.name}/${_tool_js__WEBPACK_IMPORTED_MODULE_2__/* .tool */ .z.version}`;
    return page === undefined ? product : `${product} (+${page})`;
}


/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createFetch)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(38522);
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: ./packages/http/src/address.ts
var address = __nccwpck_require__(37062);
// EXTERNAL MODULE: ./packages/http/src/request-fault.ts
var request_fault = __nccwpck_require__(69786);
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
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return bytes;
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const clean = redact(text);
    return clean === text ? bytes : new TextEncoder().encode(clean);
}

// EXTERNAL MODULE: ./packages/http/src/streamed-body.ts
var streamed_body = __nccwpck_require__(7526);
// EXTERNAL MODULE: ./packages/actionkit/src/proxies.ts
var proxies = __nccwpck_require__(39010);
// EXTERNAL MODULE: ./packages/actionkit/src/secrets.ts
var src_secrets = __nccwpck_require__(11471);
;// CONCATENATED MODULE: ./packages/actionkit/src/fetch.ts





/**
 * The way to every server: the door of `@fairlead/http` over a client that keeps connections alive and
 * goes through the proxies of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, or lower case).
 * Node's own `fetch` knows no proxies unless it was started for them, and its streams and checks cost
 * more than the exchange of a small file.
 */
function createFetch(env, secrets = src_secrets/* processSecrets */.rW) {
    let client;
    return createDoor(async (url, { method, headers, body, signal }) => {
        const { request, direct, proxied, proxyOf } = await (client ??= loadClient(env));
        const proxy = proxyOf(url);
        // A part of an encoded file is of no use.
        const encodings = Object.keys(headers).some((name) => name.toLowerCase() === "range")
            ? "identity"
            : "gzip";
        const answer = await request(url, {
            // The library sends any method, and its types name some.
            method: method,
            headers: {
                "accept-encoding": encodings,
                ...headers,
                ...(body instanceof streamed_body/* StreamedBody */.I && { "content-length": String(body.length) }),
            },
            // As it is: a stream would ask for a piece too early. The types leave iterables out.
            body: (body ?? null),
            signal,
            dispatcher: proxy === "" ? direct : proxied,
        }).catch((error) => {
            if (proxy === "" || !(error instanceof Error) || signal.aborted)
                throw error;
            throw new Error(`${error.message} (by the proxy ${proxy})`, { cause: error.cause });
        });
        return {
            status: answer.statusCode,
            headers: headersOf(answer.headers),
            body: decoded(answer.body, method, answer),
            discard: () => answer.body.dump({ limit: 65_536 }),
        };
    }, (text) => secrets.redactAnswer(text));
}
/** The client for an environment, loaded when it is first asked for: the library is heavy. */
async function loadClient(env) {
    const { Agent, EnvHttpProxyAgent, request } = await __nccwpck_require__.e(/* import() */ 6752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 24371, 19));
    // IPv6 and IPv4 are tried side by side: hosted runners have addresses of both and routes for one.
    const options = { autoSelectFamily: true };
    const { httpProxy, httpsProxy, noProxy } = (0,proxies/* proxiesOf */._j)(env);
    const direct = new Agent(options);
    const hasProxies = httpProxy !== "" || httpsProxy !== "";
    return {
        ...{ request, direct },
        proxied: hasProxies
            ? // What goes past them is sent directly.
                new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy: "" })
            : direct,
        proxyOf: (url) => {
            const proxy = url.protocol === "https:" && httpsProxy !== "" ? httpsProxy : httpProxy;
            // A proxy would look for loopback on its own machine.
            const isDirect = proxy === "" || (0,address/* isLoopback */.U9)(url) || (0,proxies/* goesPastProxies */.JU)(url, noProxy);
            return isDirect ? "" : new URL(proxy).host;
        },
    };
}
function headersOf(raw) {
    return answerHeaders(Object.entries(raw).flatMap(([name, value = []]) => [value].flat().map((each) => [name, each])));
}
/** A body without its content encodings, the last of which was put on last (RFC 9110, 8.4). */
function decoded(body, method, { statusCode, headers }) {
    const isEmpty = method === "HEAD" || statusCode === 204 || statusCode === 304;
    if (isEmpty || headers["content-length"] === "0")
        return body;
    const encodings = String(headers["content-encoding"] ?? "")
        .split(",")
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== "" && name !== "identity");
    const [last, ...earlier] = encodings.reverse().map(decoderOf);
    if (last === undefined)
        return body;
    // The error is that of the stream that is read.
    const silent = () => undefined;
    const whole = earlier.reduce((stream, decoder) => (0,external_node_stream_.pipeline)(stream, decoder, silent), (0,external_node_stream_.pipeline)(body, last, silent));
    return unpacked(whole, last);
}
/** So much of an answer is read however small it came. */
const freeBytes = 4 * 1024 ** 2;
/**
 * What is made to fill the memory unpacks to a thousand times its size. Index files and packuments,
 * which repeat themselves, stay below a hundred: each version has a checksum of its own.
 */
const mostTimes = 200;
/**
 * What the decoders give, as long as that is in proportion to what came in. An encoded body of no
 * bytes at all is taken for an empty one.
 *
 * @throws RequestFault `answer-too-large`
 */
async function* unpacked(whole, first) {
    let size = 0;
    try {
        for await (const piece of whole) {
            size += piece.length;
            if (size > freeBytes && size > first.bytesWritten * mostTimes) {
                const what = `the answer unpacks to more than ${mostTimes} times its size`;
                throw new request_fault/* RequestFault */.k("answer-too-large", what);
            }
            yield piece;
        }
    }
    catch (error) {
        if (first.bytesWritten > 0)
            throw error;
    }
}
function decoderOf(encoding) {
    switch (encoding) {
        case "gzip":
        case "x-gzip":
            return (0,external_node_zlib_.createGunzip)();
        case "deflate":
            return (0,external_node_zlib_.createInflate)();
        case "br":
            return (0,external_node_zlib_.createBrotliDecompress)();
        default:
            throw new Error(`the answer is encoded as ${encoding.slice(0, 20)}, which was not requested`);
    }
}


/***/ }),

/***/ 42028:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ semverText),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   d_: () => (/* binding */ numberOr),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   it: () => (/* binding */ authorization),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _fairlead_github__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73728);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53350);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(11471);



function text(standard) {
    return optional(standard ?? "", standard, aText, (found) => value(found.trim()));
}
/** Entries in YAML or JSON, as they are: whoever reads them names their lines. */
function entries() {
    return optional("", "", aText, value);
}
/**
 * A word of a grammar, such as a toolchain's name.
 * @param expected continues "expected \u2026".
 */
function word(grammar, expected) {
    const schema = { type: "string", pattern: grammar.source };
    return optional("", undefined, schema, (found) => {
        const given = found.trim();
        if (grammar.test(given))
            return value(given);
        return {
            kind: "wrong",
            code: "input-malformed",
            wrong: `is ${quote(found)}; expected ${expected}`,
        };
    });
}
/** The same input, but a blank one is a problem: `required(text(""))`. */
function required(kind) {
    return { ...kind, required: true };
}
/**
 * A list in the one list grammar; blank is `undefined`, which is not the empty list: `[]` comes from
 * a plan that has nothing left to do, and must not mean "all".
 * @param key what names an object in a JSON array.
 */
function list(options = {}) {
    return optional("", undefined, listSchema, (found) => {
        const parsed = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(found, options.key);
        return parsed.kind === "list" ? value(parsed.items) : { ...parsed, code: "input-not-list" };
    });
}
/** YAML 1.2's core schema, as `core.getBooleanInput`: `true`, `True`, `TRUE` and the like. */
function boolean(standard) {
    return optional(String(standard), standard, { type: "boolean" }, (found) => {
        const word = found.trim();
        if (/^(true|True|TRUE)$/.test(word))
            return value(true);
        if (/^(false|False|FALSE)$/.test(word))
            return value(false);
        return {
            kind: "wrong",
            code: "input-not-boolean",
            wrong: `is ${quote(found)}; expected true or false`,
        };
    });
}
/** A decimal number. */
function number(standard, limits = {}) {
    const schema = numberSchema(limits);
    return optional(String(standard), standard, schema, (found) => parseNumber(found, limits, ""));
}
/** A decimal number or one word, which is the default. */
function numberOr(word, limits = {}) {
    const schema = { anyOf: [{ const: word }, numberSchema(limits)] };
    return optional(word, word, schema, (found) => found.trim() === word ? value(word) : parseNumber(found, limits, `, or ${word}`));
}
/** One of some words. */
function oneOf(words, standard) {
    const yaml = words.map((word) => (word === "true" || word === "false" ? word === "true" : word));
    return optional(standard, standard, { enum: yaml }, (found) => {
        const word = words.find((candidate) => candidate === found.trim());
        if (word !== undefined)
            return value(word);
        const near = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(found.trim(), words);
        return {
            kind: "wrong",
            code: "input-unknown-value",
            wrong: `is ${quote(found)}; expected one of ${words.join(", ")}`,
            ...(near !== undefined && { remedy: `Did you mean ${near}?` }),
        };
    });
}
/**
 * A semantic version, or a tag that ends in one, as the plan reads tags. `none`, with which the plan
 * says that each unit has its own, is as good as blank.
 */
function semverText() {
    return optional("", undefined, aText, (found, _, ref) => {
        const given = found.trim();
        if (given === "none")
            return value(undefined);
        const name = given.replace(/^refs\/(tags|heads)\//, "");
        const { version, kind } = (0,_fairlead_github__WEBPACK_IMPORTED_MODULE_1__/* .readTag */ .zW)(name);
        const isVersion = version !== undefined && /^v?$/i.test(kind);
        // The branch that runs is no tag, whatever its name ends in.
        if (!isVersion && (given.startsWith("refs/heads/") || ref === `refs/heads/${name}`)) {
            return {
                kind: "wrong",
                code: "version-invalid",
                wrong: `is ${quote(found)}: this run is on the branch ${quote(name)}, which is not a version`,
                remedy: "Run the workflow on a tag, write the version out (1.2.3), or omit it if crates and packages have their own versions.",
            };
        }
        // What stands before it is part of a name. `=1.2.3` and `vv1.2.3` are slips.
        if (isVersion || (version !== undefined && /[A-Za-z0-9][@/_.+-]+v?$/i.test(kind))) {
            return value(version);
        }
        return {
            kind: "wrong",
            code: "version-invalid",
            wrong: `is ${quote(found)}; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3`,
        };
    });
}
/** The full name of a commit, lower case. */
function sha() {
    return optional("", undefined, aText, (found) => {
        const name = found.trim().toLowerCase();
        if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name))
            return value(name);
        return {
            kind: "wrong",
            code: "commit-invalid",
            wrong: `is ${quote(found)}; expected a full commit hash of 40 hexadecimal digits`,
            remedy: "Set it to ${{ github.sha }} or the plan's output sha.",
        };
    });
}
/**
 * A secret: masked before it is looked at, never shown, never trimmed.
 * @param standard an expression, which the runner evaluates.
 */
function secret(standard = "") {
    return secretKind(standard, _secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecret */ .n5);
}
/** A secret that is sent as the whole `Authorization` header: it may hold a scheme, as in `Bearer \u2026`. */
function authorization() {
    return secretKind("", _secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .readAuthorization */ .w_);
}
function secretKind(standard, read) {
    return optional(standard, undefined, aText, (found, secrets) => {
        const secret = read(found, secrets);
        if (secret.kind === "wrong")
            return { ...secret, code: "token-malformed" };
        return value(secret.kind === "secret" ? secret.value : undefined);
    });
}
function optional(standard, fallback, schema, parse) {
    return { default: standard, required: false, fallback, schema, parse };
}
const aText = { type: "string", pattern: "\\S" };
/** Words in the list grammar, or a list of them. */
const listSchema = { anyOf: [aText, { type: "array", items: aText }] };
function numberSchema({ min = -largest, max = largest }) {
    return { type: "number", minimum: min, maximum: max };
}
function parseNumber(found, { min, max }, orWord) {
    const parsed = /^-?(\d+(\.\d+)?|\.\d+)$/.test(found.trim()) ? Number(found.trim()) : NaN;
    if (Number.isFinite(parsed) && parsed >= (min ?? -largest) && parsed <= (max ?? largest)) {
        return value(parsed);
    }
    const range = [
        ...(min === undefined ? [] : [`at least ${min}`]),
        ...(max === undefined ? [] : [`at most ${max}`]),
        ...(max === undefined && parsed > largest ? [`at most ${largest}`] : []),
    ].join(" and ");
    return {
        kind: "wrong",
        code: "input-not-number",
        wrong: `is ${quote(found)}; expected a decimal number${range === "" ? "" : ` that is ${range}`}${orWord}`,
    };
}
/** So many minutes still make a date that JavaScript can write. */
const largest = 1_000_000_000;
/** What was found, for a message: on one line and not too long. */
function quote(found) {
    return JSON.stringify(found.length > 80 ? `${found.slice(0, 80)}\u2026` : found);
}
function value(of) {
    return { kind: "value", value: of };
}


/***/ }),

/***/ 65415:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Pt: () => (/* binding */ checkout),
  qR: () => (/* binding */ isGiven),
  OS: () => (/* binding */ meansPack),
  Ko: () => (/* binding */ readInputs),
  Qn: () => (/* binding */ variableOf)
});

// EXTERNAL MODULE: ./packages/declaration/src/declaration.ts + 1 modules
var declaration = __nccwpck_require__(15542);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __nccwpck_require__(53350);
;// CONCATENATED MODULE: ./packages/actionkit/src/fits-schema.ts
/**
 * Whether a value is one that a schema takes, so that what an editor says of a declaration and what an
 * action says of it are one rule. Knows what the schemas of inputs use of JSON Schema, draft 7
 * (https://json-schema.org/draft-07/json-schema-validation): `type`, `const`, `enum`, `pattern`,
 * `minimum`, `maximum`, `items`, `anyOf`.
 *
 * @throws Error for a schema with another keyword
 */
function fitsSchema(schema, value) {
    return Object.entries(schema).every(([keyword, rule]) => {
        const check = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined;
        if (check === undefined)
            throw new Error(`the keyword ${keyword} of a schema is not known`);
        return check(rule, value);
    });
}
const keywords = {
    type: (rule, value) => rule === typeOf(value),
    const: (rule, value) => rule === value,
    enum: (rule, value) => listOf(rule).includes(value),
    pattern: (rule, value) => typeof value !== "string" || new RegExp(String(rule), "u").test(value),
    minimum: (rule, value) => typeof value !== "number" || value >= Number(rule),
    maximum: (rule, value) => typeof value !== "number" || value <= Number(rule),
    items: (rule, value) => listOf(value).every((item) => fitsSchema(rule, item)),
    anyOf: (rule, value) => listOf(rule).some((each) => fitsSchema(each, value)),
};
function typeOf(value) {
    if (Array.isArray(value))
        return "array";
    return typeof value === "number" && !Number.isFinite(value) ? "none" : typeof value;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}

// EXTERNAL MODULE: ./packages/actionkit/src/secrets.ts
var src_secrets = __nccwpck_require__(11471);
;// CONCATENATED MODULE: ./packages/actionkit/src/inputs.ts




const nothingDeclared = (0,declaration/* partOf */.BU)(declaration/* noDeclaration */.av, "");
/**
 * Reads all inputs of an action. Never throws: all that is wrong is reported at once, and a wrong
 * input holds its default meanwhile. A blank input is what the declaration says, else its default: on a
 * tag push `${{ inputs.dry_run }}` is an empty string.
 *
 * @param declared the declaration's part of the action; its own problems are reported, too
 */
function readInputs(spec, env, declared = nothingDeclared, secrets = src_secrets/* processSecrets */.rW) {
    const problems = [];
    const values = {};
    // A pack brings all that others have to name.
    const isOfPack = "from" in spec && meansPack(env);
    for (const [name, kind] of Object.entries(spec)) {
        const said = isGiven(name, env) ? undefined : declared.values.get(name);
        const found = said === undefined ? env[variableOf(name)] : said.text;
        values[name] = kind.fallback;
        if (kind.blank !== undefined && isBlank(name, env)) {
            problems.push(wrongInput(name, kind.blank));
            continue;
        }
        if (found === undefined || found.trim() === "") {
            // What is wrong with the declaration may be just this.
            const isUnknown = declared.problems.length > 0 && declared.fields.has(name);
            if (kind.required && !isUnknown && !isOfPack)
                problems.push(missing(name, declared));
            continue;
        }
        const parsed = kind.parse(found, secrets, env["GITHUB_REF"]?.trim() ?? "");
        const mistyped = said?.value === undefined ? undefined : typeFault(kind.schema, said);
        if (parsed.kind === "value" && mistyped !== undefined) {
            problems.push(wrongInput(name, mistyped));
        }
        else if (parsed.kind === "value")
            values[name] = parsed.value;
        else
            problems.push(wrongInput(name, parsed));
    }
    // Every name of the spec has been given its fallback or its value, which no check can express.
    return {
        values: values,
        problems: [
            ...declared.problems,
            ...misspelled(Object.keys(spec), env),
            ...problems.map((problem) => (0,declaration/* locate */.x5)(problem, declared)),
        ],
    };
}
/**
 * Inputs that the action does not have, and whose names are nearly those of some that it has. The runner
 * only warns of them, and passes them on: with `dryrun: true` a dry run would publish.
 */
function misspelled(names, env) {
    const known = new Set(names.map(variableOf));
    const unknown = Object.keys(env).filter((key) => key.startsWith("INPUT_") && !known.has(key));
    return unknown.flatMap((variable) => {
        const given = variable.replace("INPUT_", "").toLowerCase();
        const near = (0,src/* nearest */.pA)(given, names);
        if (near === undefined)
            return [];
        return [
            {
                code: "input-unknown",
                message: `The step sets "${given}", which is not an input.`,
                remedy: `Did you mean ${near}?`,
                input: given,
            },
        ];
    });
}
/** Whether the step says what an input is. */
function isGiven(name, env) {
    return (env[variableOf(name)] ?? "").trim() !== "";
}
/** Whether the runner gives an input that is blank: then the step has given it, and its default is not meant. */
function isBlank(name, env) {
    return env[variableOf(name)]?.trim() === "";
}
/**
 * Whether a step is to publish a pack. The runner fills in the default of `from` only where the step does
 * not give it: one that is blank is a pack that is missing.
 */
function meansPack(env) {
    const from = env[variableOf("from")];
    return from !== undefined && from.trim() !== checkout;
}
/** The default of the input `from`. */
const checkout = "checkout";
function wrongInput(name, { code, wrong, remedy }) {
    return {
        ...{ code, message: `The input "${name}" ${wrong}.`, input: name },
        ...(remedy !== undefined && { remedy }),
    };
}
/** What is wrong with a declared value whose text would do, and that YAML has as another type. */
function typeFault(schema, { text, value }) {
    if (fitsSchema(schema, value))
        return undefined;
    const all = Array.isArray(value) ? value : [value];
    const found = all.find((each) => !fitsSchema(schema, each)) ?? all[0];
    const isText = typeof found === "string";
    return {
        code: "declaration-field-invalid",
        wrong: `holds the ${isText ? "text" : typeof found} ${JSON.stringify(found)}; expected ${isText ? "another type" : "text"}`,
        remedy: !isText
            ? `Put it in quotes${found === value ? `: "${text}"` : ""}.`
            : found === found.trim()
                ? "Remove the quotes."
                : "Remove the spaces around it.",
    };
}
/** The runner's name for an input: upper case, spaces as underscores; hyphens stay. */
function variableOf(name) {
    return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function missing(name, { file, fields }) {
    const [field] = fields.get(name) ?? [];
    const declared = field === undefined ? "" : `, or declare \`${field}\` in ${file ?? ".github/fairlead.yml"}`;
    return {
        code: "input-missing",
        message: `The input "${name}" is empty, and it has no default.`,
        remedy: `Set \`${name}\` under \`with\` in the step${declared}.`,
        input: name,
    };
}


/***/ }),

/***/ 33544:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ stepLog)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52980);


/** Whether a group is open, for parts that run side by side. */
const group = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** The log as the runner reads it from standard output. */
const stepLog = {
    info: (line) => {
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLine */ ._r)(disarm(line));
    },
    inGroup: async (title, work) => {
        // The runner's groups do not nest: the end of an inner one would end the outer one.
        if (group.getStore() === true) {
            (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLine */ ._r)(disarm(title));
            return work();
        }
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh)(title);
        try {
            return await group.run(true, work);
        }
        finally {
            (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4)();
        }
    },
    warning: (message) => {
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)("warning", message);
    },
};
/**
 * The runner obeys lines that begin with `::` and, in an older form, `##[` anywhere in a line
 * (actions/runner, ActionCommand.TryParse). The output of cargo, or a crate's name, must not be obeyed.
 */
function disarm(text) {
    return text.replaceAll("##[", "## [").replaceAll(/[^\r\n]+/g, disarmLine);
}
/** The runner trims what .NET takes for white space, U+0085 too, which JavaScript does not. */
function disarmLine(line) {
    return line.replace(/^([\s\p{Cc}\p{Z}\p{Cf}]*:)(?=:)/u, "$1 ");
}


/***/ }),

/***/ 38951:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   G4: () => (/* binding */ refersToPlan),
/* harmony export */   PX: () => (/* binding */ withoutPlanLists)
/* harmony export */ });
/** How an output of the plan says that its list lies in an artifact of this run. */
const reference = /^\s*\[\s*"artifact:(fairlead-plan-[A-Za-z0-9-]+)\/([a-z-]+\.json)#sha256:([0-9a-f]{64})"\s*\]\s*$/;
/** Is an input a reference to a list of the plan? */
function refersToPlan(env) {
    return references(env).length > 0;
}
/** The environment with blank inputs instead of the references. */
function withoutPlanLists(env) {
    return { ...env, ...Object.fromEntries(references(env).map(({ variable }) => [variable, ""])) };
}
/** The inputs that are references. */
function references(env) {
    return Object.entries(env).flatMap(([variable, text]) => {
        const match = variable.startsWith("INPUT_") ? reference.exec(text ?? "") : null;
        const [, artifact = "", file = "", sha256 = ""] = match ?? [];
        return match === null ? [] : [{ variable, artifact, file, sha256 }];
    });
}


/***/ }),

/***/ 39010:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ nameProxies),
/* harmony export */   JU: () => (/* binding */ goesPastProxies),
/* harmony export */   _j: () => (/* binding */ proxiesOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89712);


/**
 * Whether `NO_PROXY` names a server: as curl, cargo and GitHub's clients read it, a name is one of its
 * domain too. `*` is all; `.corp` and `*.corp` are `corp`; a port, if there is one, has to fit. Addresses
 * may be named by their network.
 */
function goesPastProxies({ hostname, port, protocol }, noProxy) {
    const own = port === "" ? (protocol === "https:" ? "443" : "80") : port;
    return noProxy
        .toLowerCase()
        .split(/[,\s]+/)
        .filter((entry) => entry !== "")
        .some((entry) => {
        if (entry.includes("/"))
            return isInNetwork(hostname, entry);
        // Of an IPv6 address every colon is its own; here it stands without brackets, as in curl's.
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(entry))
            return hostname === new URL(`http://[${entry}]`).hostname;
        const [, host = entry, of] = /^(.+?):(\d+)$/.exec(entry) ?? [];
        const bare = host.replace(/^\*?\./, "").replace(/\.$/, "");
        const fits = host === "*" || hostname === bare || hostname.endsWith(`.${bare}`);
        return fits && (of === undefined || of === own);
    });
}
/** Whether an address is in a network such as `10.0.0.0/8` or `fd00::/8`; names are in none. */
function isInNetwork(hostname, network) {
    const [base = "", bits = ""] = network.split("/");
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base);
    const address = hostname.replace(/^\[(.*)\]$/, "$1");
    const longest = version === 6 ? 128 : 32;
    if (version === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > longest)
        return false;
    const family = version === 6 ? "ipv6" : "ipv4";
    const block = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    block.addSubnet(base, Number(bits), family);
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === version && block.check(address, family);
}
/**
 * The proxies that an environment names, all as strings: the library reads its own for what is absent.
 *
 * @throws ProblemsError that names each variable whose value is no address
 */
function proxiesOf(env) {
    const read = (name) => {
        const lower = env[name] ?? "";
        return (lower === "" ? (env[name.toUpperCase()] ?? "") : lower).trim();
    };
    const wrong = [];
    // As curl does, `proxy:3128` is taken for `http://proxy:3128`.
    const address = (name) => {
        const text = read(name);
        const whole = text === "" || text.includes("://") ? text : `http://${text}`;
        if (whole !== "" && !isProxy(URL.parse(whole)))
            wrong.push(name.toUpperCase());
        return whole;
    };
    const proxies = {
        httpProxy: address("http_proxy"),
        httpsProxy: address("https_proxy"),
        noProxy: read("no_proxy"),
    };
    (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(wrong.map(wrongProxy));
    return proxies;
}
/** A proxy is a server: a path is what is left of an address that was mistyped, such as `http:/proxy:3128`. */
function isProxy(url) {
    const isServer = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "";
    return isServer && url.pathname === "/" && url.search === "" && url.hash === "";
}
/** Without the value, which may hold a password. */
function wrongProxy(name) {
    return {
        code: "proxy-invalid",
        message: `The environment variable ${name} is not the address of an HTTP proxy.`,
        remedy: "Set it to one, such as http://proxy.example:3128, or unset it.",
    };
}
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];
/**
 * Gives each proxy its whole address under both of its names, for libraries that read the environment
 * by themselves: of those below GitHub's client for artifacts, one reads small letters first and one
 * capitals, and that one takes no address without a scheme and asks a proxy for loopback too. Where one
 * is no address, all stay as they are: `proxiesOf` names it.
 */
function nameProxies(env) {
    let proxies;
    try {
        proxies = proxiesOf(env);
    }
    catch {
        return;
    }
    const { httpProxy, httpsProxy, noProxy } = proxies;
    for (const [name, address] of Object.entries({
        http_proxy: httpProxy,
        https_proxy: httpsProxy,
    })) {
        if (address !== "")
            env[name] = env[name.toUpperCase()] = address;
    }
    // To curl, "*" is all only where it stands alone.
    const isMeant = (httpProxy !== "" || httpsProxy !== "") && noProxy !== "*";
    if (isMeant)
        env["no_proxy"] = env["NO_PROXY"] = withLoopback(noProxy);
}
/** The list of what goes past proxies, and this machine: a proxy would look for it on its own. */
function withLoopback(noProxy) {
    const given = noProxy.split(/[,\s]+/).filter((entry) => entry !== "");
    return [...new Set([...given, ...loopbackNames])].join(",");
}


/***/ }),

/***/ 62418:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(58500);
// EXTERNAL MODULE: ./packages/declaration/src/declaration.ts + 1 modules
var src_declaration = __nccwpck_require__(15542);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var src_problem = __nccwpck_require__(89712);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 45 modules
var src = __nccwpck_require__(45032);
;// CONCATENATED MODULE: ./packages/actionkit/src/cancellation.ts
/**
 * Where the start of a bundle keeps the first signal that came before this code was loaded; see
 * `actions/build.ts`.
 */
const early = Symbol.for("fairlead.early-signal");
/** Aborted when the job is cancelled, by the signals that the runner sends. */
function cancellation() {
    const cancelled = new AbortController();
    const cancel = (signal) => {
        cancelled.abort(new Error(`The job was cancelled (${String(signal)}).`));
    };
    for (const signal of ["SIGINT", "SIGTERM"])
        process.on(signal, cancel);
    const before = Reflect.get(globalThis, early);
    if (before !== undefined)
        cancel(before);
    return cancelled;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./packages/actionkit/src/tool.ts + 1 modules
var tool = __nccwpck_require__(20648);
;// CONCATENATED MODULE: ./packages/actionkit/src/bug.ts


const issues = "https://github.com/fairlead-actions/fairlead/issues";
/** What is said about an error that nobody foresaw, as lines of the log: stack and chain of causes. */
function describeBug(error, action) {
    return [
        `This is a bug in ${action} of ${tool/* toolName */.U}, not something you did.`,
        `Please report it with the lines below: ${issues}`,
        "",
        ...causesOf(error).map((cause, depth) => (depth === 0 ? cause : `caused by: ${cause}`)),
    ].join("\n");
}
/** The one sentence that the step fails with. */
function bugSentence(error, action) {
    const what = error instanceof Error ? `${error.name}: ${error.message}` : (0,external_node_util_.inspect)(error);
    return `A bug in ${action} of ${tool/* toolName */.U}: ${what.split("\n")[0] ?? ""}. Please report it with the log: ${issues}`;
}
/** The error and its causes, each with its stack; a chain that bites its tail is cut. */
function causesOf(error) {
    const seen = new Set();
    const causes = [];
    for (let current = error; current !== undefined && !seen.has(current);) {
        seen.add(current);
        causes.push(current instanceof Error ? (current.stack ?? String(current)) : (0,external_node_util_.inspect)(current));
        if (current instanceof AggregateError) {
            causes.push(...current.errors.flatMap((inner) => causesOf(inner)));
        }
        current = current instanceof Error ? current.cause : undefined;
    }
    return causes;
}

;// CONCATENATED MODULE: ./packages/actionkit/src/clock.ts

/** A timer of Node holds 31 bits of milliseconds; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
/** The time of this machine. */
const systemClock = {
    now: () => Date.now(),
    sleep: (ms, signal) => sleepInSlices(ms, signal, async (slice) => {
        // An aborted pause is over, and that is all the sleeper asked for.
        await (0,promises_.setTimeout)(slice, undefined, { signal }).catch(() => undefined);
    }),
};
/** Sleeps `ms` in pauses that a timer can hold, until `signal` is aborted. */
async function sleepInSlices(ms, signal, pauseFor) {
    for (let left = ms; left > 0 && signal?.aborted !== true; left -= longestTimerMs) {
        await pauseFor(Math.min(left, longestTimerMs));
    }
}

// EXTERNAL MODULE: ./packages/actionkit/src/codes-output.ts
var codes_output = __nccwpck_require__(31452);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __nccwpck_require__(80955);
// EXTERNAL MODULE: ./packages/actionkit/src/workflow-commands.ts
var workflow_commands = __nccwpck_require__(52980);
;// CONCATENATED MODULE: ./packages/actionkit/src/conclude.ts



/**
 * Writes how the action ended: outputs, summary, annotations, and only then the failure, so that a
 * failed step leaves as much behind as a good one. Never throws.
 */
async function conclude(conclusion, env, secrets) {
    const lost = writeOutputs(conclusion.outputs);
    if (conclusion.summary !== "") {
        writeSummary(secrets.redact(conclusion.summary), env["GITHUB_STEP_SUMMARY"] ?? "");
    }
    await conclusion.afterwards?.();
    for (const { level, message, ...place } of conclusion.annotations)
        (0,workflow_commands/* annotate */.fz)(level, message, place);
    const failure = [conclusion.failure, lost].filter((sentence) => sentence !== undefined);
    if (failure.length > 0)
        (0,workflow_commands/* setFailed */.C1)(failure.join(" "));
}
/** Later steps decide by the outputs, so outputs that could not be written fail the step. */
function writeOutputs(outputs) {
    try {
        for (const [name, value] of Object.entries(outputs))
            (0,workflow_commands/* setOutput */.uH)(name, value);
        return undefined;
    }
    catch (error) {
        return `The outputs could not be written: ${(0,wording/* fileFault */.bT)(error)}.`;
    }
}
/** The page is for people: that it is missing must not turn a release red. */
function writeSummary(summary, file) {
    if (file === "")
        return;
    try {
        (0,external_node_fs_.appendFileSync)(file, `${summary}\n`);
    }
    catch (error) {
        (0,workflow_commands/* annotate */.fz)("warning", `The summary could not be written: ${(0,wording/* fileFault */.bT)(error)}.`);
    }
}

// EXTERNAL MODULE: ./packages/actionkit/src/declaration-input.ts + 1 modules
var declaration_input = __nccwpck_require__(64330);
// EXTERNAL MODULE: ./packages/actionkit/src/environment.ts
var environment = __nccwpck_require__(16387);
// EXTERNAL MODULE: ./packages/actionkit/src/fetch.ts + 2 modules
var fetch = __nccwpck_require__(7349);
// EXTERNAL MODULE: ./packages/actionkit/src/inputs.ts + 1 modules
var inputs = __nccwpck_require__(65415);
// EXTERNAL MODULE: ./packages/actionkit/src/log.ts
var log = __nccwpck_require__(33544);
// EXTERNAL MODULE: ./packages/actionkit/src/plan-lists.ts
var plan_lists = __nccwpck_require__(38951);
// EXTERNAL MODULE: ./packages/actionkit/src/proxies.ts
var proxies = __nccwpck_require__(39010);
// EXTERNAL MODULE: ./packages/actionkit/src/secrets.ts
var secrets = __nccwpck_require__(11471);
;// CONCATENATED MODULE: ./packages/actionkit/src/system-problem.ts
/** What the machine lacks, by the codes of its errors (errno(3)). */
const faults = {
    ENOSPC: {
        code: "disk-full",
        message: "No space is left on the disk.",
        remedy: "Free some space or use a larger runner, then run the job again.",
    },
    EDQUOT: {
        code: "disk-full",
        message: "The disk quota is used up.",
        remedy: "Free some space, then run the job again.",
    },
    EROFS: {
        code: "folder-read-only",
        message: "The file system is read-only.",
        remedy: "Use a workspace and a temporary folder that the job can write to.",
    },
    EACCES: {
        code: "permission-denied",
        message: "Permission was denied.",
        remedy: "Allow the user of this job to read and write there.",
    },
    EPERM: {
        code: "permission-denied",
        message: "The operation is not permitted.",
        remedy: "Allow the user of this job to read and write there.",
    },
    EIO: {
        code: "disk-failed",
        message: "The disk failed.",
        remedy: "Run the job again on another machine.",
    },
    EMFILE: {
        code: "files-too-many",
        message: "Too many files are open.",
        remedy: "Raise the limit of open files (ulimit -n), then run the job again.",
    },
    ENFILE: {
        code: "files-too-many",
        message: "Too many files are open on this machine.",
        remedy: "Run the job again when the machine is less busy.",
    },
};
/** The problem that an error of the operating system means; undefined for any other error. */
function systemProblem(error) {
    if (!(error instanceof Error))
        return undefined;
    if (!("syscall" in error) || !("code" in error))
        return systemProblem(error.cause);
    const fault = faults[String(error.code)] ?? (isUnmade(error) ? faults["EROFS"] : undefined);
    if (fault === undefined)
        return undefined;
    const where = "path" in error ? `: ${String(error.syscall)} ${JSON.stringify(error.path)}` : "";
    return { ...fault, message: `${fault.message.slice(0, -1)}${where}.` };
}
/** Node says of a folder that a read-only file system did not take, with those above it, that it is not there. */
function isUnmade(error) {
    return ("code" in error && error.code === "ENOENT" && "syscall" in error && error.syscall === "mkdir");
}

;// CONCATENATED MODULE: ./packages/actionkit/src/run.ts



















/** How long the action may take to come to its end after a stray error elsewhere in the process. */
const graceMs = 10_000;
/**
 * Runs an action: the one place that catches, and the one that fails. Whatever happens, what the
 * action returned is written first; then the process ends, though sockets may still be open.
 * @param action its name, such as `publish-crates-ordered`.
 * @param noOutputs the outputs of a run that came to no result, for these problems or for a bug.
 */
async function runAction(action, main, noOutputs = () => ({}), { assurance, onlyTells = false } = {}) {
    const cancelled = cancellation();
    const { env } = process;
    (0,proxies/* nameProxies */.Gj)(env);
    const stray = watchStrayErrors();
    log/* stepLog */.t.info(`${tool/* toolName */.U}, ${action}`);
    const declaration = await (0,declaration_input/* declarationOf */.M)(env);
    const declared = (0,src_declaration/* partOf */.BU)(declaration, action, (input) => (0,inputs/* isGiven */.qR)(input, env));
    const context = {
        env,
        secrets: secrets/* processSecrets */.rW,
        log: log/* stepLog */.t,
        clock: systemClock,
        cancelled: cancelled.signal,
        planProblems: [],
        ...{ declaration, declared },
    };
    const ended = begun(context, onlyTells)
        .then(main)
        .then((conclusion) => {
        const { thrown } = conclusion;
        const isBug = thrown !== undefined && systemProblem(thrown.error) === undefined;
        return isBug ? withBug(thrown.error, action, conclusion) : conclusion;
    })
        .catch((error) => {
        const known = systemProblem(error) ?? cancelledProblem(error, cancelled.signal);
        const told = known === undefined ? error : new src_problem/* ProblemsError */.FQ([known], { cause: error });
        const found = told instanceof src_problem/* ProblemsError */.FQ ? told : { problems: [], warnings: [] };
        const problems = (0,src_declaration/* locateAll */.Y6)(found.problems, declared);
        const warnings = (0,src_declaration/* locateAll */.Y6)(found.warnings, declared);
        return {
            ...(problems.length > 0
                ? concludeProblems(problems, warnings, action, assurance)
                : withBug(told, action, nothing)),
            outputs: { ...noOutputs(problems), ...(0,codes_output/* codesOutput */.k)(problems) },
        };
    })
        .then((conclusion) => ({
        ...conclusion,
        outputs: { ...(0,codes_output/* codesOutput */.k)([]), ...conclusion.outputs },
    }));
    const first = await Promise.race([ended, stray]);
    if ("stray" in first) {
        // What was uploaded so far must not be lost from the outputs because of an error beside it.
        cancelled.abort(first.stray);
        const late = await Promise.race([ended, (0,promises_.setTimeout)(graceMs)]);
        await conclude(withBug(first.stray, action, late ?? nothing), env, secrets/* processSecrets */.rW);
    }
    else {
        await conclude(first, env, secrets/* processSecrets */.rW);
    }
    await flushed(process.stdout);
    await flushed(process.stderr);
    process.exit();
}
/**
 * The context with the lists of a large plan put in place.
 *
 * @throws ProblemsError if they or the declaration cannot be read, or a proxy is no address
 */
async function begun(context, onlyTells) {
    const { env, clock, cancelled, log, declaration } = context;
    // Otherwise each server would seem to be out of reach.
    if (!onlyTells)
        (0,proxies/* proxiesOf */._j)(env);
    // Beside a declaration of which nothing could be read, whatever it would say were missing.
    if (declaration.values.size === 0 && !onlyTells)
        (0,src_problem/* throwProblems */.Jh)(declaration.problems);
    if (!(0,plan_lists/* refersToPlan */.G4)(env))
        return context;
    // Few plans are so large, and what downloads artifacts is heavy.
    const { withPlanLists } = await Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(4075)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34075));
    const { artifacts, temp, apiUrl, userAgent } = (0,environment/* readEnvironment */.Q)(env);
    const ports = { inJob: artifacts.available, apiUrl, userAgent, fetch: (0,fetch/* createFetch */.H)(env) };
    try {
        return { ...context, env: await withPlanLists(env, temp, { ...ports, clock, cancelled, log }) };
    }
    catch (error) {
        if (!onlyTells || !(error instanceof src_problem/* ProblemsError */.FQ))
            throw error;
        return { ...context, env: (0,plan_lists/* withoutPlanLists */.PX)(env), planProblems: error.problems };
    }
}
/** What broke off because the job was cancelled: requests and waits end with the reason of the signal. */
function cancelledProblem(error, { aborted, reason }) {
    if (!aborted || error !== reason)
        return undefined;
    const message = "The job was cancelled before it finished.";
    return { code: "cancelled", message, remedy: "Run the job again." };
}
const nothing = { outputs: {}, summary: "", annotations: [] };
/** Problems are told one by one, each beside its file, and so is what was found beside them. */
function concludeProblems(found, beside, action, assurance) {
    const problems = (0,src_problem/* toldTogether */.UE)(found);
    const count = (0,src_problem/* countProblems */._k)(problems);
    const warnings = (0,src_problem/* toldTogether */.UE)(beside);
    const annotations = [...(0,src/* problemAnnotations */.ur)(problems), ...(0,src/* problemAnnotations */.ur)(warnings, "warning")];
    if (!(0,src/* fitsAnnotations */.Pd)(problems)) {
        // GitHub shows so many annotations of a step, and of each so much; the log has it all.
        for (const problem of problems)
            log/* stepLog */.t.info((0,src_problem/* describeProblem */.BJ)(problem));
    }
    return {
        outputs: {},
        summary: (0,src/* renderProblems */.x8)(problems, {
            ...{ action, warnings },
            ...(assurance !== undefined && { assurance }),
        }),
        annotations,
        failure: `${action} stopped at ${count}, named above and in the job summary.`,
    };
}
/** Adds a bug to a conclusion, in the log and as its failure. */
function withBug(error, action, conclusion) {
    log/* stepLog */.t.info(secrets/* processSecrets */.rW.redact(describeBug(error, action)));
    const sentence = secrets/* processSecrets */.rW.redact(bugSentence(error, action));
    return {
        ...conclusion,
        failure: [conclusion.failure, sentence].filter(Boolean).join(" "),
    };
}
/** Resolves with the first error that nobody awaits. */
function watchStrayErrors() {
    return new Promise((resolve) => {
        for (const event of ["unhandledRejection", "uncaughtException"]) {
            process.on(event, (error) => {
                resolve({ stray: error });
            });
        }
    });
}
function flushed(stream) {
    return new Promise((resolve) => {
        stream.write("", () => {
            resolve();
        });
    });
}


/***/ }),

/***/ 87817:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ withoutGaps),
/* harmony export */   GU: () => (/* binding */ searchFor),
/* harmony export */   ey: () => (/* binding */ shortestToken)
/* harmony export */ });
/** No token of a registry is shorter. */
const shortestToken = 8;
/** What may stand between two characters of a secret that was wrapped, or be in it unseen. */
const gap = String.raw `(?:\\(?:[nrt]|u[0-9a-fA-F]{4})|[\s\p{Cc}\p{Cf}])`;
/** A text without all that may stand between two characters of a secret. */
function withoutGaps(text) {
    return text.replaceAll(new RegExp(`${gap}+`, "gu"), "");
}
/** What of a secret a gap that begins before it can hold: `\u` and its four digits. */
const mostInGap = 5;
/**
 * A secret as it is, broken by white space or characters that nobody sees, percent-encoded, or in
 * base64, wherever it stands in what was encoded. A short one as it is.
 */
function searchFor(secret) {
    let made;
    const forms = formsOf(secret);
    // With others, what is left of a text without gaps does not tell.
    const isPlain = /^[!-[\]-~]+$/.test(secret) && secret.length >= shortestToken;
    const ends = forms.map((form) => form.slice(mostInGap));
    return {
        mayBeIn: (text) => !isPlain || ends.some((end) => text.includes(end)),
        pattern: () => (made ??= patternOf(secret.length < shortestToken ? "" : `${gap}*`, forms)),
    };
}
function formsOf(secret) {
    if (secret.length < shortestToken)
        return [secret];
    return [...new Set([secret, encodeURIComponent(secret.toWellFormed()), ...inBase64(secret)])];
}
function patternOf(between, forms) {
    const spread = (form) => Array.from(form, escaped).join(between);
    return new RegExp(forms.map(spread).join("|"), "gu");
}
function escaped(character) {
    return character.replaceAll(/[$()*+./?[\\\]^{|}]/g, "\\$&");
}
/** The characters of base64 that only the secret decides, for each place that it can have. */
function inBase64(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].flatMap((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64url");
        // A character that a neighbor's bits are in is left out at either end.
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        const own = encoded.slice(first, last);
        return [own, own.replaceAll("-", "+").replaceAll("_", "/")];
    });
}


/***/ }),

/***/ 11471:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n5: () => (/* binding */ readSecret),
/* harmony export */   rW: () => (/* binding */ processSecrets),
/* harmony export */   w_: () => (/* binding */ readAuthorization)
/* harmony export */ });
/* unused harmony export createSecrets */
/* harmony import */ var _secret_search_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87817);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52980);


/** @param mask tells the runner. */
function createSecrets(mask) {
    const known = new Map();
    let searches = [];
    const redact = (text, atLeast) => {
        let left = text;
        let bare;
        for (const [secret, search] of searches) {
            if (secret.length < atLeast || !search.mayBeIn((bare ??= (0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutGaps */ .C3)(left))))
                continue;
            left = left.replaceAll(search.pattern(), "***");
            bare = undefined;
        }
        return left;
    };
    return {
        add(secret) {
            const forms = [
                secret,
                secret.trim(),
                ...secret.split(/\r\n|\r|\n/).map((line) => line.trim()),
            ];
            for (const form of forms) {
                if (form.trim() === "" || known.has(form))
                    continue;
                known.set(form, (0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .searchFor */ .GU)(form));
                mask(form);
            }
            // The longest first: a secret may be part of another.
            searches = [...known].sort(([a], [b]) => b.length - a.length);
        },
        values: () => [...known.keys()],
        redact: (text) => redact(text, 0),
        redactAnswer: (text) => redact(text, _secret_search_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestToken */ .ey),
    };
}
/** The secrets of this process, masked in the log of the step. */
const processSecrets = createSecrets(_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecret */ .$l);
/** What `actions/setup-node` puts into NODE_AUTH_TOKEN when it is given no token. */
const setupNodePlaceholder = "XXXXX-XXXXX-XXXXX-XXXXX";
/**
 * Masks a secret as it came from an input or the environment and judges it. It is never trimmed: a
 * secret that was pasted with a line break is one that nobody has tried.
 */
function readSecret(text, secrets) {
    return judge(text, secrets, /[^\x21-\x7e]/, "a space or a character that no token contains");
}
/**
 * The same for what a cargo registry gets as its whole `Authorization` header, as cargo sends it: some
 * want a scheme and a space before the token, as in `Bearer \u2026`. The part after it is masked as well.
 */
function readAuthorization(text, secrets) {
    const bare = /^\s*[A-Za-z][\w-]* +(\S.*)$/s.exec(text)?.[1];
    if (bare !== undefined)
        secrets.add(bare);
    return judge(text, secrets, /^ | $|[^\x20-\x7e]/, "a space at its start or end, or a character that no token contains");
}
function judge(text, secrets, wrong, what) {
    if (text.trim() === "" || text.trim() === setupNodePlaceholder)
        return { kind: "none" };
    secrets.add(text);
    const found = /[\r\n]/.test(text) ? "a line break" : wrong.test(text) ? what : undefined;
    if (found === undefined)
        return { kind: "secret", value: text };
    return {
        kind: "wrong",
        wrong: `holds ${found}`,
        remedy: "Store the secret again: only the token, on one line.",
    };
}


/***/ }),

/***/ 20648:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ tool),
  U: () => (/* binding */ toolName)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"fairlead","rE":"1.0.0"}');
;// CONCATENATED MODULE: ./packages/actionkit/src/tool.ts

/** What this is, for servers, logs, reports and bugs. The version is that of the release. */
const tool = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };
/** "Fairlead 1.2.3", for people. */
const toolName = `${tool.name.charAt(0).toUpperCase()}${tool.name.slice(1)} ${tool.version}`;


/***/ }),

/***/ 52980:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   C1: () => (/* binding */ setFailed),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   Oh: () => (/* binding */ startGroup),
/* harmony export */   _r: () => (/* binding */ writeLine),
/* harmony export */   fP: () => (/* binding */ savedState),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   uH: () => (/* binding */ setOutput)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89635);
/* harmony import */ var _node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(82902);

// Its main file also loads an HTTP client, which is half of what a start costs and serves ID tokens only.


/**
 * How a step speaks to the runner: lines on standard output, and the files of `GITHUB_OUTPUT` and
 * `GITHUB_STATE` (docs.github.com, "Workflow commands for GitHub Actions"), written by `@actions/core`. A
 * test holds every byte against its public functions.
 */
/** A line of the log, as it is: `log.ts` takes commands out of it. */
function writeLine(text) {
    process.stdout.write(text + node_os__WEBPACK_IMPORTED_MODULE_0__.EOL);
}
/** An annotation of the run, also shown in the log. */
function annotate(level, message, { title, file, line } = {}) {
    const properties = {
        ...(title !== undefined && { title }),
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line: line.toString() }),
    };
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)(level, properties, message);
}
/** The runner shows `***` for it from here on. */
function maskSecret(secret) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)("add-mask", {}, secret);
}
/** Opens a part of the log that can be folded. Groups do not nest. */
function startGroup(title) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)("group", {}, title);
}
function endGroup() {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)("endgroup", {}, "");
}
/** Fails the step with this error. */
function setFailed(message) {
    process.exitCode = 1;
    annotate("error", message);
}
/** @throws Error if the runner's file is missing or cannot be written */
function setOutput(name, value) {
    if (isSet("GITHUB_OUTPUT")) {
        (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .issueFileCommand */ .n)("OUTPUT", (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareKeyValueMessage */ .v)(name, value));
        return;
    }
    // Runners from before 2022 have no file for it.
    writeLine("");
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)("set-output", { name }, value);
}
/** For the action's post step. @throws Error if the runner's file is missing or cannot be written */
function saveState(name, value) {
    if (isSet("GITHUB_STATE"))
        (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .issueFileCommand */ .n)("STATE", (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareKeyValueMessage */ .v)(name, value));
    else
        (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)("save-state", { name }, value);
}
/** What the main step saved; the empty string if it saved nothing. */
function savedState(name) {
    return process.env[`STATE_${name}`] ?? "";
}
function isSet(variable) {
    return (process.env[variable] ?? "") !== "";
}


/***/ }),

/***/ 15542:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x5: () => (/* binding */ locate),
  Y6: () => (/* binding */ locateAll),
  av: () => (/* binding */ noDeclaration),
  BU: () => (/* binding */ partOf),
  Nt: () => (/* binding */ withoutAbsences)
});

// EXTERNAL MODULE: ./packages/declaration/src/fields.ts
var src_fields = __nccwpck_require__(96247);
;// CONCATENATED MODULE: ./packages/declaration/src/name-fields.ts
/** Words of npm and git that are inputs besides. */
const nouns = new Set(["dist-tag"]);
const verbs = "[Ss]et|[Oo]mit|[Cc]heck|[Rr]aise|[Nn]arrow|[Cc]hange|[Ll]eave";
const lists = "add \\S+ to|[Rr]emove it from|list them in|Select [^.]*? in|npm-packages or";
/** Names that are no inputs: those a person may choose from, and the fields of an entry. */
const others = /Did you mean [^?]*\?|Allowed: .*|[^\s,]+(?:: \S+)? in the entry\b/;
/**
 * A remedy in which each input has the name that a person wrote. Remedies name an input after `the input`,
 * between backticks, after a verb, or by a hyphen that no other word has.
 *
 * @param inputs those that may have other names
 */
function namedInRemedy(text, inputs, nameOf) {
    const all = [...inputs];
    const kept = text.match(new RegExp(others, "g")) ?? [];
    return text
        .split(others)
        .map((part, at) => `${namedInPart(part, all, nameOf)}${kept[at] ?? ""}`)
        .join("");
}
function namedInPart(text, inputs, nameOf) {
    return inputs.reduce((named, input) => {
        const isNoun = nouns.has(input) || !input.includes("-");
        const bare = isNoun ? "" : `|(?<![\\w.{"\`/-])${input}(?![\\w}"\`/-]|\\.\\w)`;
        const asked = `(?<=\\b(?:${verbs}|${lists}) )${input}(?![\\w-]|\\.\\w)`;
        return named.replace(new RegExp(`(?:${marked(input)}|${asked}${bare})(: (?=\\S))?`, "g"), (found, colon, at, all) => {
            const name = nameOf(input);
            if (name === undefined)
                return found;
            const isSet = /[Ss]et `?$/.test(all.slice(0, at));
            return `${name}${colon === undefined || !isSet ? (colon ?? "") : " to "}`;
        });
    }, text);
}
/** The same of what is wrong, which may quote anything: there an input stands between backticks or quotes. */
function namedInMessage(text, inputs, nameOf) {
    return [...inputs].reduce((named, input) => named.replace(new RegExp(marked(input), "g"), (all) => nameOf(input) ?? all), text);
}
function marked(input) {
    return `[Tt]he input "${input}"|[Tt]he input \`?${input}(?![\\w-])\`?|\`${input}\``;
}

;// CONCATENATED MODULE: ./packages/declaration/src/declaration.ts


const noDeclaration = {
    file: undefined,
    has: new Set(),
    values: new Map(),
    problems: [],
};
/**
 * The part of one action.
 *
 * @param isGiven whether the step itself says what an input is, which is stronger
 */
function partOf({ file, values, problems }, action, isGiven = () => false) {
    const declared = [...(values.get(action) ?? [])].filter(([input, { unlessGiven = [] }]) => ![input, ...unlessGiven].some(isGiven));
    const fields = (0,src_fields/* declarableInputs */.ng)(action);
    return { file, values: new Map(declared), fields, isGiven, problems };
}
/**
 * A problem of an action, told to who wrote the declaration: where it is about a declared value by its
 * place, and each input by the field that it is from, with its file and line in the remedy. What an input
 * is called means nothing to who wrote a field.
 *
 * @param undeclared whether what is not declared is named by its field, too: a pack has no such inputs
 */
function locate(found, part, undeclared = false) {
    const problem = withCopy(found, part, undeclared);
    const { file, values, fields } = part;
    if (values.size === 0 && !undeclared)
        return problem;
    const value = problem.input === undefined ? undefined : values.get(problem.input);
    const place = value && placeOf(problem, value);
    // One about another file, such as a manifest, keeps its place.
    const located = problem.file === undefined ? place : undefined;
    const names = { part, undeclared, place, told: located?.line };
    const inputs = isOfFields.test(problem.code) ? [] : [...fields.keys()];
    const message = namedInMessage(withPlaces(problem, part), inputs, (input) => fieldsOf(input, problem, names)[0]?.name);
    const { remedy } = problem;
    const inRemedy = (input) => {
        const all = fieldsOf(input, problem, names).map(({ name, at }) => `${name}${at}`);
        return all.length === 0 ? undefined : all.join(" or ");
    };
    const told = {
        ...{ ...problem, message },
        ...(remedy !== undefined && { remedy: namedInRemedy(remedy, inputs, inRemedy) }),
    };
    if (file === undefined || located === undefined)
        return told;
    const { line, column } = located;
    return { ...told, ...{ file, line, column }, message: `${file}:${line}:${column}: ${message}` };
}
/** What is wrong with the fields of an entry, a platform or the file: these are named, and no inputs. */
const isOfFields = /^(?:entry|platform-field|declaration-field)-/;
/**
 * The problem with its line to copy as a field, where there is a file to copy it to; who has no such input
 * needs that file, and is told so if there is none.
 */
function withCopy(problem, { file, fields, isGiven }, undeclared) {
    const [, input = "", value = ""] = /^([a-z-]+): (.*)$/s.exec(problem.copy ?? "") ?? [];
    const [field] = fields.get(input) ?? [];
    if (file === undefined && !undeclared)
        return problem;
    if (field === undefined || isGiven(input))
        return problem;
    const [section = "", key] = field.split(".");
    const items = value
        .split(" ")
        .map((item) => (/^[\w-]+$/.test(item) ? item : JSON.stringify(item)));
    const written = items.length === 1 ? items.join("") : `[${items.join(", ")}]`;
    const remedy = file === undefined ? problem.remedy?.replace(/:$/, " (in .github/fairlead.yml):") : undefined;
    return {
        ...problem,
        ...(remedy !== undefined && { remedy }),
        copy: `${section}: ${key === undefined ? written : `{ ${key}: ${written} }`}`,
    };
}
/** The fields that an input is from, each with its place in parentheses where that is not told yet. */
function fieldsOf(input, problem, { part: { file, values, fields }, undeclared, place, told }) {
    const value = values.get(input);
    // Without a section `crates`, none is what nobody has written.
    if (value !== undefined && value.unlessGiven === undefined) {
        const isMeant = ({ field }) => input !== problem.input || problem.line === undefined || field === place?.field;
        return value.from.filter(isMeant).map(({ field, line }) => ({
            name: `\`${field}\``,
            at: line === told ? "" : ` (${file ?? ""}:${line})`,
        }));
    }
    return undeclared
        ? (fields.get(input) ?? []).map((field) => ({ name: `\`${field}\``, at: "" }))
        : [];
}
/** The message with the lines of its inputs as those of the file. */
function withPlaces(problem, { file, values }) {
    return problem.message.replaceAll(/[Tt]he input "([^"]+)", line (\d+): /g, (found, input, line) => {
        if (file === undefined || !values.has(input))
            return found;
        return problem.file === undefined ? "" : `${file}:${line}: `;
    });
}
/**
 * Problems of an action, told of their places. Beside a declaration with problems of its own, what is
 * missing is left out: a field that is misspelled, or cannot be read, may say exactly that.
 */
function locateAll(problems, declared) {
    const declarable = problems.filter(({ input = "" }) => declared.fields.has(input));
    const left = new Set(withoutAbsences(declarable, declared));
    return problems
        .filter((problem) => left.has(problem) || !declarable.includes(problem))
        .map((problem) => locate(problem, declared));
}
/** Problems of what is all declared, without what is missing where the declaration has its own problems. */
function withoutAbsences(found, { problems }) {
    return problems.length === 0 ? found : found.filter(({ code }) => !absences.has(code));
}
/** Codes of what a declaration could say, and does not. */
const absences = new Set([
    ...["input-missing", "nothing-selected", "placeholder-without-value"],
]);
/** Where it is, for a problem that names a line; else where the value begins. */
function placeOf({ line, column }, { text, from }) {
    const [first = { field: "", line: 1, column: 1 }] = from;
    if (line === undefined)
        return first;
    const { field } = from.findLast((place) => place.line <= line) ?? first;
    return { field, line, column: column ?? indentation(text, line) + 1 };
}
function indentation(text, line) {
    return (text.split("\n")[line - 1] ?? "").search(/[^\s{]|$/);
}


/***/ }),

/***/ 96247:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tz: () => (/* binding */ allFields),
/* harmony export */   V0: () => (/* binding */ sections),
/* harmony export */   ZC: () => (/* binding */ topFields),
/* harmony export */   ng: () => (/* binding */ declarableInputs)
/* harmony export */ });
const crates = ["publish-crates-ordered"];
const npm = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];
const release = ["create-release"];
const afterwards = ["create-release", "release-summary"];
/** The fields at the top of the file. */
const topFields = named({
    platforms: {
        kind: "platforms",
        actions: [
            ...["plan", "check-artifacts", "publish-npm-platform", "publish-meta"],
            "package-release-assets",
        ],
    },
    "oldest-system": {
        kind: "limits",
        actions: ["publish-npm-platform", "package-release-assets"],
    },
    runners: { kind: "map", actions: ["plan"] },
    "version-from": { kind: "value", actions: ["plan"] },
    "tag-template": { kind: "value", actions: ["plan"] },
    // The plan has one for crates and packages, so a release has.
    "new-names": { kind: "value", actions: ["plan", ...crates, ...npm] },
    assets: { kind: "entries", actions: ["package-release-assets"] },
});
/** The sections, each with its fields. A release has crates if its declaration has `crates`. */
const sections = {
    ci: named({
        workflow: { kind: "value", actions: ["wait-for-ci"] },
        paths: { kind: "list", actions: ["wait-for-ci"] },
        "timeout-minutes": { kind: "value", actions: ["wait-for-ci"] },
        artifacts: { kind: "list", actions: ["check-artifacts"] },
    }),
    crates: named({
        "manifest-path": { kind: "value", actions: ["plan", ...crates] },
        packages: { kind: "list", actions: ["plan", ...crates] },
        exclude: { kind: "list", actions: ["plan", ...crates] },
        index: { kind: "value", actions: ["plan", ...crates, ...afterwards] },
        registry: { kind: "value", actions: ["plan", ...crates] },
        "tag-template": { kind: "value", others: { plan: "crates-tag-template" } },
        toolchain: { kind: "value", actions: ["plan", ...crates] },
        features: { kind: "list", actions: crates },
        verify: { kind: "value", actions: crates },
        "delay-seconds": { kind: "value", actions: crates },
        "max-wait-minutes": { kind: "value", actions: crates },
        "on-conflict": { kind: "value", actions: crates },
    }),
    npm: named({
        "platform-packages": {
            kind: "entries",
            others: { "publish-npm-platform": "packages", plan: "npm-packages" },
        },
        packages: {
            kind: "entries",
            others: { "publish-npm-packages": "packages", plan: "npm-packages" },
        },
        metas: { kind: "entries", others: { "publish-meta": "packages", plan: "metas" } },
        "registry-url": { kind: "value", actions: [...npm, "plan", "confirm-staged", ...afterwards] },
        access: { kind: "value", actions: [...npm, "plan"] },
        tag: { kind: "value", actions: npm, others: { plan: "dist-tag" } },
        "tag-template": { kind: "value", others: { plan: "npm-tag-template" } },
        provenance: { kind: "value", actions: [...npm, "plan"] },
        "publish-mode": { kind: "value", actions: npm },
        "check-packed": { kind: "value", actions: npm },
        "check-binaries": { kind: "value", actions: ["publish-npm-platform"] },
        "wait-minutes": { kind: "value", actions: npm },
        "confirm-minutes": { kind: "value", actions: [...npm, "confirm-staged"] },
        "delay-seconds": { kind: "value", actions: npm },
        "max-wait-minutes": { kind: "value", actions: npm },
        "on-conflict": { kind: "value", actions: npm },
    }),
    release: named({
        name: { kind: "value", actions: release },
        changelog: { kind: "value", actions: release },
        "body-path": { kind: "value", actions: release },
        "generate-notes": { kind: "value", actions: release },
        files: { kind: "list", actions: release },
        "publish-when": { kind: "value", actions: release },
        prerelease: { kind: "value", actions: release },
        "make-latest": { kind: "value", actions: release },
        "tag-only": { kind: "value", actions: release },
        "extra-tags": { kind: "list", actions: release },
        "sha256-files": { kind: "value", actions: ["package-release-assets"] },
    }),
};
/** Every field by its name in the file, such as `crates.packages`. */
const allFields = new Map([
    ...Object.entries(topFields),
    ...Object.entries(sections).flatMap(([section, fields]) => Object.entries(fields).map(([name, field]) => [`${section}.${name}`, field])),
]);
/** Under which fields the inputs of an action can be declared; an input of the plan is from two. */
function declarableInputs(action) {
    const found = new Map();
    for (const [name, { inputs }] of allFields) {
        const input = inputs[action];
        if (input !== undefined)
            found.set(input, [...(found.get(input) ?? []), name]);
    }
    return found;
}
function named(rows) {
    return Object.fromEntries(Object.entries(rows).map(([name, { kind, actions = [], others }]) => {
        const same = Object.fromEntries(actions.map((action) => [action, name]));
        return [name, { kind, inputs: { ...same, ...others } }];
    }));
}


/***/ }),

/***/ 73728:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ makeLatest),
/* harmony export */   UT: () => (/* binding */ highestAbove),
/* harmony export */   W8: () => (/* binding */ previousTag),
/* harmony export */   Yc: () => (/* binding */ isOfOther),
/* harmony export */   zW: () => (/* binding */ readTag)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(62088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Takes a tag apart. The version is a whole semantic version at its end: `v1.2` and `nightly` have
 * none, and `v1.2.3.4` does not hold `2.3.4`.
 */
function readTag(name) {
    // The first one from the left that reaches to the end: all of `1.0.0-2.0.0`.
    for (let start = 0; start < name.length; start += 1) {
        const kind = name.slice(0, start);
        const rest = name.slice(start);
        const version = /^\d/.test(rest) && !/[\d.]$/.test(kind) ? semver__WEBPACK_IMPORTED_MODULE_0___default().parse(rest) : null;
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
        .map(readTag)
        .filter(({ kind, prerelease }) => unitOf(kind) === unitOf(tag.kind) && (tag.prerelease || !prerelease))
        .flatMap(({ name, version: of }) => of !== undefined && semver__WEBPACK_IMPORTED_MODULE_0___default().lt(of, version) ? [{ name, of }] : [])
        .sort((a, b) => semver__WEBPACK_IMPORTED_MODULE_0___default().rcompare(a.of, b.of))
        .at(0)?.name;
}
/**
 * Whether a published release is of another unit than this tag. A tag without a version is of no unit:
 * `nightly` is of all.
 */
function isOfOther(tag, release) {
    const { kind, version } = readTag(release.tag);
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
    return highestAbove(tag, published) === undefined ? "true" : "false";
}
/** The highest of these tags that is of the same unit as a tag, and above it; undefined: there is none. */
function highestAbove(tag, names) {
    const { version } = tag;
    if (version === undefined)
        return undefined;
    return names
        .map(readTag)
        .flatMap(({ name, kind, version: of }) => unitOf(kind) === unitOf(tag.kind) && of !== undefined && semver__WEBPACK_IMPORTED_MODULE_0___default().gt(of, version)
        ? [{ name, of }]
        : [])
        .sort((a, b) => semver__WEBPACK_IMPORTED_MODULE_0___default().rcompare(a.of, b.of))
        .at(0)?.name;
}


/***/ }),

/***/ 87129:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ limitBudget)
/* harmony export */ });
/** The primary limit is counted by the hour. */
const hourMs = 3_600_000;
/**
 * For how long GitHub's limits may be waited for in all, by however many connections: a step that makes
 * many releases does not wait an hour for each. Time in which several requests wait counts once, and work
 * does not count.
 */
function limitBudget(clock, allMs = hourMs) {
    let leftMs = allMs;
    let waitedUntil = -Infinity;
    return (ms) => {
        const now = clock.now();
        const moreMs = Math.max(0, now + ms - Math.max(now, waitedUntil));
        if (moreMs > leftMs)
            return false;
        leftMs -= moreMs;
        waitedUntil = Math.max(waitedUntil, now + ms);
        return true;
    };
}


/***/ }),

/***/ 37757:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pX: () => (/* binding */ RefusedRead),
  Ro: () => (/* binding */ hasStatus),
  _h: () => (/* binding */ noData),
  Of: () => (/* binding */ refusalOf),
  Sr: () => (/* binding */ refusalProblem),
  Ww: () => (/* binding */ withErrorMessage)
});

// UNUSED EXPORTS: neededPermission

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(89712);
;// CONCATENATED MODULE: ./packages/github/src/rest/forbidden.ts
/**
 * What to do about a 403. Beside the permission of the call there is one more rule: a tag at a commit that
 * changes workflow files needs `workflows: write`, unless a branch or tag is at that commit. No job can
 * give that to its token
 * (https://github.blog/changelog/2023-11-02-github-actions-enforcing-workflow-scope-when-creating-a-release,
 * https://github.com/cli/cli/issues/9514). GitHub answers both with the same words.
 */
function forbiddenRemedy({ permission, said, tagged, isTagThere, mayWrite, }) {
    const isPersonal = /not accessible by personal access token/i.test(said);
    const grant = isPersonal
        ? `Give the token in github-token ${ofToken(permission)} for this repository`
        : `Add \`${permission}\` below \`permissions:\` of the job`;
    const isKnownWords = isPersonal || /not accessible by integration/i.test(said);
    if (tagged !== undefined && !isTagThere && isKnownWords) {
        const does = tagged === "created" ? "create a tag at" : "move a tag to";
        const first = `Push the tag ${tagged === "created" ? "first" : "yourself"}`;
        const workflows = isPersonal
            ? "give it Workflows: write too"
            : "set github-token to a token that may change workflows";
        const rule = `GitHub does not let this token ${does} a commit whose workflow files differ from the default branch. ${first}, or ${workflows}.`;
        return mayWrite ? rule : `${grant}. If ${isPersonal ? "it" : "the job"} has it: ${rule}`;
    }
    if (mayWrite && permission === "contents: write") {
        return "This token may write to the repository, so no permission is missing: run the job again. If GitHub refuses again, check whether the repository is archived or locked, and whether a policy of its organization forbids this.";
    }
    return isPersonal ? `${grant}.` : `${grant}, or give github-token a token that may do this.`;
}
/** As the settings of a personal access token name it: "Contents: write". */
function ofToken(permission) {
    return permission.charAt(0).toUpperCase() + permission.slice(1);
}

;// CONCATENATED MODULE: ./packages/github/src/rest/permissions.ts


/**
 * Which permission a call needs, by its method and path
 * (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps).
 */
const needs = [
    ["GET", /^\/actions\//, "actions: read"],
    ["GET", /^\/(compare|commits|contents|git|releases|tags|branches)(\/|$)/, "contents: read"],
    ["POST", /^\/(git|releases)(\/|$)/, "contents: write"],
    ["PATCH", /^\/(git|releases)(\/|$)/, "contents: write"],
    ["DELETE", /^\/(git|releases)(\/|$)/, "contents: write"],
];
/** The permission that a call needs, or undefined if it is not one of ours. */
function neededPermission(method, url) {
    // Behind `/repos/owner/name`; on GitHub Enterprise `/api/v3` stands before it.
    const path = /\/repos\/[^/]+\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? "";
    return needs.find(([of, pattern]) => of === method.toUpperCase() && pattern.test(path))?.[2];
}
/** A refused read without its status: octokit's paging takes a 409 for the end of a list. */
class RefusedRead extends Error {
    constructor(refused) {
        super(refused.message, { cause: refused });
    }
}
/** The refusal that an error of octokit carries; undefined for any other error. */
function refusalOf(thrown) {
    const error = thrown instanceof RefusedRead ? thrown.cause : thrown;
    if (!(error instanceof Error) || !("status" in error) || !("request" in error))
        return undefined;
    const { status, request, message } = error;
    if (typeof status !== "number" || typeof request !== "object" || request === null) {
        return undefined;
    }
    const method = "method" in request ? String(request.method) : "";
    const url = "url" in request ? String(request.url) : "";
    return { status, said: shortened(message), method, url };
}
/** Is this octokit's error for an answer of that status? */
function hasStatus(error, ...statuses) {
    const status = refusalOf(error)?.status;
    return status !== undefined && statuses.includes(status);
}
/**
 * Makes a call, and a sentence of its failure.
 *
 * @param failure such as `The runs of ci.yml could not be listed`
 * @throws ProblemsError that names the permission that may be missing and the line to add, or says
 * when to go on; whatever is no refusal of GitHub (a cancelled job, a bug) as it is
 */
async function withErrorMessage(failure, call) {
    try {
        return await call();
    }
    catch (error) {
        const refusal = refusalOf(error);
        if (refusal === undefined)
            throw error;
        throw new problem/* ProblemsError */.FQ([refusalProblem(failure, refusal)], { cause: error });
    }
}
/** An answer without what was asked for, such as one of a proxy. */
function noData(failure) {
    return {
        code: "github-answer-invalid",
        message: `${failure}: the answer is not that of GitHub's API.`,
        remedy: "Run the job again when GitHub answers.",
    };
}
/** A refusal as a problem: what GitHub said, and what to do. */
function refusalProblem(failure, refusal) {
    const { status, said, method, url } = refusal;
    const message = `${failure}: ${status} ${said}.`;
    const permission = neededPermission(method, url);
    if (/\brate limit\b/i.test(said)) {
        return {
            code: "github-rate-limited",
            message,
            remedy: "Run the job again when GitHub's limit has passed.",
        };
    }
    if (status === 401) {
        return {
            code: "token-refused",
            message,
            remedy: "Omit github-token, or set it to a token that is still valid.",
        };
    }
    // GitHub never gives such a name again, and says of it what it says of rulesets, too.
    if (/used by an immutable release/i.test(said)) {
        return {
            code: "tag-used-up",
            message,
            remedy: "An immutable release of this tag was deleted, and GitHub never lets its tag be used again: release a new version.",
        };
    }
    if (/rule violations found|protected (?:ref|tag)|due to creations being restricted/i.test(said)) {
        return {
            code: "tag-restricted",
            message,
            remedy: "A ruleset of the repository protects this tag. Push the tag as someone who is allowed to, or set github-token to a token of an app on the ruleset's bypass list. If no ruleset covers it, an immutable release of this tag was deleted: release a new version.",
        };
    }
    if (status === 403 && permission !== undefined) {
        const known = { isTagThere: false, mayWrite: false, ...refusal.known };
        const remedy = forbiddenRemedy({ permission, said, tagged: taggedBy(refusal), ...known });
        return { code: "github-forbidden", message, remedy };
    }
    if (status === 404 && permission !== undefined) {
        const check = /\/actions\/runs\/\d+/.test(url) ? "Check the id of the run. " : "";
        return {
            code: "github-not-found",
            message,
            remedy: `${check}GitHub also answers 404 if a token lacks a permission: add \`${permission}\` below \`permissions:\` of the job, or give github-token a token that may do this.`,
        };
    }
    if (status >= 500)
        return {
            code: "github-unreachable",
            message,
            remedy: "Run the job again when GitHub answers.",
        };
    return { code: "github-refused", message };
}
/** What a call does to a tag. A release makes its own where there is none. */
function taggedBy({ method, url }) {
    const path = url.replace(/[?#].*/, "");
    if (method === "PATCH" && /\/git\/refs\/.+$/.test(path))
        return "moved";
    const creates = (method === "POST" && /\/(?:releases|git\/refs)$/.test(path)) ||
        (method === "PATCH" && /\/releases\/\d+$/.test(path));
    return creates ? "created" : undefined;
}
/** Without the address of the documentation, which octokit puts behind the message. */
function shortened(message) {
    const line = message.replace(/ - https?:\/\/\S+$/, "").replaceAll(/\s+/g, " ");
    return (line.length > 600 ? `${line.slice(0, 600)}\u2026` : line).replace(/\.$/, "");
}


/***/ }),

/***/ 56600:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readRestTarget)
/* harmony export */ });
/**
 * The token, the repository and the commit that an action asks GitHub about, and which of them is
 * missing.
 *
 * @param given the inputs `github-token` and `sha`
 * @param here what the runner says about this run
 */
function readRestTarget(given, here) {
    const { token = "" } = given;
    const sha = given.sha ?? here.sha.toLowerCase();
    const problems = [];
    if (token === "") {
        problems.push({
            code: "token-missing",
            message: "There is no token for GitHub: github-token is empty.",
            remedy: "Omit github-token: its default is the token of the job.",
            input: "github-token",
        });
    }
    if (!/^[^/\s]+\/[^/\s]+$/.test(here.repository)) {
        problems.push({
            code: "repository-unknown",
            message: "GITHUB_REPOSITORY does not name this repository.",
            remedy: "Set GITHUB_REPOSITORY to owner/name, as GitHub's runner does.",
        });
    }
    if (sha === "") {
        problems.push({
            code: "commit-missing",
            message: "The commit is unknown: sha and GITHUB_SHA are both empty.",
            remedy: "Set sha to the full hash of the commit to release.",
            input: "sha",
        });
    }
    return { target: { token, repository: here.repository, sha }, problems };
}


/***/ }),

/***/ 37245:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __nccwpck_require__(30918);
// EXTERNAL MODULE: ./packages/http/src/retry-at.ts
var retry_at = __nccwpck_require__(84540);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __nccwpck_require__(51001);
// EXTERNAL MODULE: ./packages/publishing/src/look-up.ts
var look_up = __nccwpck_require__(65288);
// EXTERNAL MODULE: ./packages/github/src/rest/permissions.ts + 1 modules
var permissions = __nccwpck_require__(37757);
// EXTERNAL MODULE: ./packages/http/src/request-fault.ts
var request_fault = __nccwpck_require__(69786);
// EXTERNAL MODULE: ./packages/http/src/address.ts
var address = __nccwpck_require__(37062);
;// CONCATENATED MODULE: ./packages/github/src/rest/rest-fetch.ts

/** For the whole of a request; one that takes longer, such as an upload, brings its own signal. */
const timeoutMs = 60_000;
/**
 * The `fetch` of octokit: the one door of all requests, with an answer as octokit reads it. A request
 * ends when the job is cancelled, or after the time that it may take. The token goes to the API and to
 * its address for uploads only, which GitHub names in its answers.
 *
 * @param apiUrl such as `https://api.github.com`
 */
function restFetch(fetch, apiUrl, cancelled) {
    const api = new URL(apiUrl);
    return async (address, { method, headers, body, signal: own }) => {
        const url = new URL(address);
        if (!belongsTo(url, api)) {
            const cause = `${url.origin} was not contacted: it is not an address of ${api.host}`;
            throw new request_fault/* RequestFault */.k("address-refused", cause);
        }
        const signal = AbortSignal.any([cancelled, own ?? AbortSignal.timeout(timeoutMs)]);
        const answer = await fetch(address, {
            ...{ method, headers, signal },
            ...(body !== undefined && { body }),
        });
        const bytes = await answer.arrayBuffer();
        const { status } = answer;
        // No other answers may have a body, not even an empty one (https://fetch.spec.whatwg.org/#null-body-status).
        const hasBody = ![204, 205, 304].includes(status);
        const response = new Response(hasBody ? bytes : null, { status, headers: [...answer.headers] });
        return Object.defineProperty(response, "url", { value: address });
    };
}
/**
 * `uploads.github.com` belongs to `api.github.com`, and so on ghe.com; a GitHub Enterprise Server has
 * one host, and what stands in for GitHub on this machine may have several ports.
 */
function belongsTo(url, api) {
    if (url.origin === api.origin || ((0,address/* isLoopback */.U9)(url) && (0,address/* isLoopback */.U9)(api)))
        return true;
    return url.protocol === "https:" && url.host === api.host.replace(/^api\./, "uploads.");
}

// EXTERNAL MODULE: ./packages/github/src/rest/limit-budget.ts
var limit_budget = __nccwpck_require__(87129);
// EXTERNAL MODULE: ./packages/github/src/rest/write-pace.ts
var write_pace = __nccwpck_require__(85931);
;// CONCATENATED MODULE: ./packages/github/src/rest/rest.ts






/** A limit that returns so often for one request will not pass. */
const limitWaits = 10;
/** What asking again does not change. 429 is here because only the throttling knows how long to wait. */
const lasting = [400, 401, 403, 404, 409, 410, 412, 422, 429, 451];
/**
 * Opens GitHub's REST API. Reads are repeated after failures that may pass. Writes are sent once, for
 * nobody knows what an unclear answer to one means: read first. Both wait for GitHub's limits, whose
 * refusal says that nothing was done
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api). Each wait is
 * told in the log.
 *
 * When the job is cancelled, requests and waits end at once with the reason of the signal. Other
 * failures are octokit's `RequestError`, of which `asking` makes sentences.
 *
 * @param pace of writes; that of another connection, if both write in turn
 * @param budget of waits for limits; that of another connection, if one step uses both
 */
async function connect(ports, pace = (0,write_pace/* writePace */.v)(ports.clock, ports.cancelled, ports.log.info), budget = (0,limit_budget/* limitBudget */.t)(ports.clock)) {
    const { clock, cancelled, log, deadline } = ports;
    const mayWait = deadline === undefined ? budget : (ms) => clock.now() + ms <= deadline;
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(6752), __nccwpck_require__.e(1351), __nccwpck_require__.e(770)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61351));
    const { throttling } = await Promise.all(/* import() */[__nccwpck_require__.e(3251), __nccwpck_require__.e(6856)]).then(__nccwpck_require__.bind(__nccwpck_require__, 86856));
    const tellPause = (ms, why, { method, url }) => {
        const until = new Date(clock.now() + ms).toISOString().slice(11, 19);
        log.info(`${why}. Waiting until ${until} UTC to ask again: ${method} ${pathOf(url)}`);
    };
    // The throttling decides when a limit is waited for. It is told to ask again without a pause,
    // because the pause is made here, by the clock that was passed in.
    const waitFor = (limit) => {
        return async (seconds, asked, _, waited) => {
            const ms = seconds * 1_000;
            if (waited >= limitWaits || cancelled.aborted || !mayWait(ms))
                return false;
            tellPause(ms, `GitHub's ${limit} rate limit is reached`, asked);
            await clock.sleep(ms, cancelled);
            return !cancelled.aborted;
        };
    };
    const silent = () => undefined;
    return getOctokit(ports.token, {
        baseUrl: ports.apiUrl.replace(/\/$/, ""),
        userAgent: ports.userAgent,
        log: { debug: silent, info: silent, warn: log.info, error: silent },
        request: { fetch: restFetch(ports.fetch, ports.apiUrl, cancelled) },
        throttle: {
            retryAfterBaseValue: 0,
            ...pace,
            onRateLimit: waitFor("primary"),
            onSecondaryRateLimit: waitFor("secondary"),
        },
    }, 
    // The first plugin is the innermost. Before the throttling sends anything, it has waited for its turn
    // and for limits, so here is where a write is looked at for the last time.
    ({ hook }) => {
        hook.before("request", async ({ request }) => {
            await request?.guard?.();
        });
    }, 
    // A limit that the throttling waits for is no failure.
    throttling, ({ hook }) => {
        hook.wrap("request", async (request, options) => {
            const send = async () => {
                try {
                    const answer = await request(options);
                    if (options.method === "GET" && !isData(answer.data))
                        throw noData(options);
                    return { answer };
                }
                catch (error) {
                    return { error };
                }
            };
            const sent = await (0,retry/* retry */.L)(send, {
                isTransient: (end) => "error" in end && isRead(options) && isTransient(end.error),
                retryAfter: (end) => ("error" in end ? retryAfter(end.error, clock.now()) : undefined),
                onPause: (end, ms) => {
                    if ("error" in end)
                        tellPause(ms, `GitHub did not answer (${saidBy(end.error)})`, options);
                },
                ...{ backoffMs: look_up/* readBackoffMs */.V1, clock, signal: cancelled },
            });
            if ("answer" in sent)
                return sent.answer;
            cancelled.throwIfAborted();
            const { error } = sent;
            const isConflict = error instanceof Error && (0,permissions/* hasStatus */.Ro)(error, 409);
            throw isRead(options) && isConflict ? new permissions/* RefusedRead */.pX(error) : error;
        });
    });
}
/**
 * All that is read here is JSON. Octokit gives the text of an answer that is none, and of one that was
 * cut off nothing at all, which its paging takes for an empty list. Where a count is, that expects a list.
 */
function isData(data) {
    if (typeof data !== "object" || data === null)
        return false;
    return !("total_count" in data) || Object.values(data).some((value) => Array.isArray(value));
}
/** As octokit's own errors are, with the status that it gives to a request without an answer. */
function noData({ method, url, request }) {
    const said = "its answer is cut off, or is not that of GitHub's API";
    return Object.assign(new Error(said), { status: 500, request: { method, url, request } });
}
function isRead({ method }) {
    return method === "GET" || method === "HEAD";
}
/** Octokit takes a request without an answer for a 500. */
function isTransient(error) {
    const status = error instanceof Error && "status" in error ? Number(error.status) : 0;
    return status >= 400 && !lasting.includes(status);
}
/** The moment that a server names which is down for a while. */
function retryAfter(error, now) {
    const headers = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(error)?.["response"])?.["headers"]);
    const get = (name) => (typeof headers?.[name] === "string" ? headers[name] : null);
    return (0,retry_at/* retryAt */.C)({ get }, now);
}
/** Some servers answer with whole pages. */
function saidBy(error) {
    const words = error instanceof Error ? error.message : String(error);
    return words.replaceAll(/\s+/g, " ").slice(0, 120);
}
function pathOf(url) {
    return URL.canParse(url) ? new URL(url).pathname : url;
}


/***/ }),

/***/ 85931:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writePace)
/* harmony export */ });
/**
 * GitHub asks for a second between two writes
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 */
const betweenWritesMs = 1_000;
/**
 * The pace of writes, as the options by which octokit's throttling takes its limiters. Its own would
 * do the same by real time, whatever clock was passed in. Its types ask for more of a limiter than it
 * uses, so the options go without one. The first wait says why.
 *
 * @param apartMs the least time between two writes
 */
function writePace(clock, cancelled, say, apartMs = betweenWritesMs) {
    let next = 0;
    let isSaid = false;
    const schedule = async (_, send) => {
        const now = clock.now();
        const wait = next - now;
        next = Math.max(next, now) + apartMs;
        if (wait > 0 && !isSaid) {
            isSaid = true;
            say("Writes are sent one second apart, as GitHub asks.");
        }
        if (wait > 0)
            await clock.sleep(wait, cancelled);
        return send();
    };
    // The second is for what notifies people, which has its turn among the writes already.
    const atOnce = (_, send) => send();
    return { write: limiter(schedule), notifications: limiter(atOnce) };
}
function limiter(schedule) {
    return { key: () => ({ schedule }) };
}


/***/ }),

/***/ 84470:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ missingPaths),
/* harmony export */   KV: () => (/* binding */ pathProblems),
/* harmony export */   tc: () => (/* binding */ fromRoot)
/* harmony export */ });
/* unused harmony export fixedPart */
/* harmony import */ var _rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(37757);
/* harmony import */ var _workflow_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(83923);


/** A path as GitHub names it: `./crates/` is `crates`; the root itself is empty. */
function fromRoot(path) {
    return path
        .replace(/^(\.\/+)+/, "")
        .replace(/\/+$/, "")
        .replace(/^\.$/, "");
}
/**
 * Paths that can fit no file of a commit, whatever it holds: a comparison would find no change under
 * them, so the run of every ancestor would count.
 */
function pathProblems(paths) {
    return paths
        .filter((path) => /^!?\/|\\|(^|[/{,!])\.\.($|[/},])/.test(path))
        .map((path) => ({
        code: "path-invalid",
        message: `\`paths\` has ${JSON.stringify(path)}, which is not a path from the root of the repository.`,
        remedy: "Write it with / between folders, without a leading / or .., such as crates/core.",
        input: "paths",
    }));
}
/** What a pattern takes from: itself, or the folders before its first wildcard. */
function fixedPart(path) {
    const segments = fromRoot(path).split("/");
    const wild = segments.findIndex((segment) => /[*{]/.test(segment));
    return segments.slice(0, wild === -1 ? undefined : wild).join("/");
}
/**
 * Paths that the commit does not have. One that is misspelled never changes, so every ancestor would
 * count; one that is gone stands in the comparison.
 */
async function missingPaths({ rest, repository }, sha, paths) {
    const isThere = async (path) => {
        try {
            await rest.rest.repos.getContent({ ...(0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerAndName */ .uD)(repository), path, ref: sha });
            return true;
        }
        catch (error) {
            if ((0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStatus */ .Ro)(error, 404))
                return false;
            // A file that is too large to be read so; that contents may be read has been seen.
            if ((0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStatus */ .Ro)(error, 403))
                return true;
            throw error;
        }
    };
    const problems = [];
    for (const path of paths.filter((each) => !each.startsWith("!"))) {
        const fixed = fixedPart(path);
        const there = fixed === "" || (await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .withErrorMessage */ .Ww)(`${fixed} could not be read`, () => isThere(fixed)));
        if (there)
            continue;
        problems.push({
            code: "path-not-in-commit",
            message: `\`paths\` has ${path}, and the commit ${sha} has no ${fixed}. Nothing can change there, so the run of any ancestor would count.`,
            remedy: "Correct it, or omit it. Paths count from the root of the repository.",
            input: "paths",
        });
    }
    return problems;
}


/***/ }),

/***/ 12915:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XR: () => (/* binding */ judgeOneAncestor),
/* harmony export */   aq: () => (/* binding */ findAncestorRun),
/* harmony export */   kC: () => (/* binding */ compareCommits)
/* harmony export */ });
/* unused harmony exports judgeAncestor, ancestorRuns */
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(80955);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(89712);
/* harmony import */ var _fairlead_selection__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53350);
/* harmony import */ var _rest_permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(37757);
/* harmony import */ var _ancestor_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(84470);
/* harmony import */ var _workflow_run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(83923);






/** GitHub names so many changed files, and no more. */
const comparedFiles = 300;
/** So many runs and commits are looked through, and so many ancestors compared. */
const lookedThrough = 500;
const comparedAncestors = 10;
const statuses = ["ahead", "identical", "behind", "diverged"];
/**
 * Whether the run of an earlier commit counts for a later one: it is an ancestor, and nothing under
 * `paths` differs. A path is a pattern, and means all that is below it too.
 */
function judgeAncestor({ status, files, complete }, paths) {
    if (status === "identical")
        return { kind: "counts" };
    if (status !== "ahead")
        return { kind: "does-not", why: "is not an ancestor" };
    if (!complete) {
        return {
            kind: "does-not",
            why: `differs in ${comparedFiles} files or more, and GitHub lists no more than that`,
        };
    }
    const patterns = paths.flatMap((path) => {
        const [, not = "", written = ""] = /^(!?)(.*)$/s.exec(path) ?? [];
        const bare = (0,_ancestor_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .fromRoot */ .tc)(written);
        return bare === "" ? [`${not}**`] : [`${not}${bare}`, `${not}${bare}/**`];
    });
    const { matched } = (0,_fairlead_selection__WEBPACK_IMPORTED_MODULE_0__/* .matchNames */ .Gj)(patterns, files);
    if (matched.length === 0)
        return { kind: "counts" };
    return { kind: "does-not", why: `differs in ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(matched, 3)}` };
}
/** The newest run that fits of each ancestor, the newest first. */
function ancestorRuns(runs, ancestors, wanted) {
    const shas = new Set(runs.map(({ headSha }) => headSha).filter((sha) => ancestors.has(sha)));
    return [...shas]
        .flatMap((sha) => (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseRun */ .jH)(runs, { ...wanted, shas: [sha] }).run ?? [])
        .sort((a, b) => b.number - a.number);
}
/**
 * The newest run of an ancestor of `sha` for which nothing under `paths` has changed since. Needs
 * `contents: read` too.
 */
async function findAncestorRun({ rest, repository }, workflow, sha, paths) {
    const where = (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .uD)(repository);
    const noAncestors = `The ancestors of ${sha} could not be listed`;
    const commits = await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .withErrorMessage */ .Ww)(noAncestors, () => rest.rest.repos.listCommits({ ...where, sha, per_page: 100 }));
    const listed = commits.data;
    if (!Array.isArray(listed))
        return (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unlike */ .z3)(noAncestors);
    const shas = listed.map((commit) => {
        const each = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_5__/* .asRecord */ .qY)(commit)?.["sha"];
        return typeof each === "string" ? each : (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unlike */ .z3)(noAncestors);
    });
    const ancestors = new Set(shas.filter((each) => each !== sha));
    let count = 0;
    const noRuns = `The runs of ${workflow} could not be listed`;
    const answers = await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .withErrorMessage */ .Ww)(noRuns, () => rest.paginate(rest.rest.actions.listWorkflowRuns, { ...where, workflow_id: workflow, per_page: 100 }, ({ data }, done) => {
        count += Array.isArray(data) ? data.length : 0;
        if (count >= lookedThrough)
            done();
        return data;
    }));
    const runs = answers.map((run) => (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkflowRun */ .hO)(run) ?? (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unlike */ .z3)(noRuns));
    const notes = [];
    const candidates = ancestorRuns(runs, ancestors, { repository, workflow });
    for (const run of candidates.slice(0, comparedAncestors)) {
        const compared = await judgeOneAncestor({ rest, repository }, run, sha, paths);
        notes.push(compared.note);
        if (compared.counts)
            return { run, notes };
    }
    return { run: undefined, notes };
}
/** Whether the run of one commit counts for another, said in a sentence with the comparison's page. */
async function judgeOneAncestor(world, run, sha, paths) {
    const compared = await compareCommits(world, run.headSha, sha);
    const verdict = judgeAncestor(compared, paths);
    if (verdict.kind === "counts")
        (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_6__/* .throwProblems */ .Jh)(await (0,_ancestor_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .missingPaths */ .Dv)(world, sha, paths));
    const which = `Run ${run.id} of the commit ${run.headSha}`;
    const counts = verdict.kind === "counts";
    const note = counts
        ? `${which} counts for ${sha}: nothing under ${(0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(paths, 5)} has changed since. See ${compared.url}`
        : `${which} does not count for ${sha}: its commit ${verdict.why}. See ${compared.url}`;
    return { counts, note };
}
/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
async function compareCommits({ rest, repository }, base, head) {
    const failure = `${base} and ${head} could not be compared`;
    const { data } = await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .withErrorMessage */ .Ww)(failure, () => rest.rest.repos.compareCommitsWithBasehead({
        ...(0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerAndName */ .uD)(repository),
        basehead: `${base}...${head}`,
        // Of the commits; the files all come with the first page.
        per_page: 1,
    }));
    const { status, html_url: url, files: changed = [] } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_5__/* .asRecord */ .qY)(data) ?? {};
    const isKnown = statuses.find((each) => each === status);
    if (isKnown === undefined || !Array.isArray(changed))
        return (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unlike */ .z3)(failure);
    const files = changed.flatMap((file) => {
        const { filename, previous_filename: before } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_5__/* .asRecord */ .qY)(file) ?? {};
        if (typeof filename !== "string")
            return (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .unlike */ .z3)(failure);
        return typeof before === "string" ? [filename, before] : [filename];
    });
    const complete = changed.length < comparedFiles;
    return { status: isKnown, files, complete, url: typeof url === "string" ? url : "" };
}


/***/ }),

/***/ 6360:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ trustedEvents),
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   cI: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30918);

/**
 * Events that only those can cause who may write to the repository, and that build a commit of it.
 *
 * Not among them are `pull_request` (it builds a merge that is in no branch, of whatever its author
 * wrote), `pull_request_target`, `workflow_run`, `issue_comment` and others that strangers can cause
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows,
 * https://docs.github.com/en/actions/reference/security/secure-use).
 */
const trustedEvents = [
    "push",
    "merge_group",
    "workflow_dispatch",
    "schedule",
    "release",
];
/**
 * Whether a run may be trusted with what is released: what it built is this repository's own code, of
 * this commit, and no stranger had a hand in it. A fork's branch can have any name, and its run any
 * workflow, so each of these counts.
 *
 * @returns everything that speaks against the run; nothing if it fits
 */
function judgeRun(run, wanted) {
    const { repository, shas, workflow } = wanted;
    const name = `Run ${run.id}`;
    const problems = [];
    if (run.headRepository?.toLowerCase() !== repository.toLowerCase()) {
        const whose = run.headRepository ?? "a deleted fork";
        problems.push({
            code: "run-of-other-repository",
            message: `${name} ran the code of ${whose}, not that of ${repository}.`,
            remedy: `Use a run of ${repository} itself: a fork's author decides what is in its artifacts.`,
        });
    }
    if (!trustedEvents.includes(run.event)) {
        problems.push({
            code: "run-event-untrusted",
            message: `${name} was started by ${run.event}, so it may have built code that is not on any branch of ${repository}.`,
            remedy: `Use a run started by one of these events: ${trustedEvents.join(", ")}.`,
        });
    }
    const path = run.path.replace(/@.*$/, "");
    if (workflow !== undefined && path !== workflowPath(workflow)) {
        problems.push({
            code: "run-of-other-workflow",
            message: `${name} belongs to ${path}, not to ${workflowPath(workflow)}.`,
            remedy: `Use a run of ${workflow}; two workflows can have the same title.`,
        });
    }
    const [released = ""] = shas ?? [];
    if (shas?.some((sha) => sha.toLowerCase() === run.headSha.toLowerCase()) === false) {
        problems.push({
            code: "run-of-other-commit",
            message: `${name} built the commit ${run.headSha}, but ${released} is being released.`,
            remedy: `Use a run of ${released}.`,
        });
    }
    return problems;
}
/** `ci.yml` and `.github/workflows/ci.yml` are one. */
function workflowPath(workflow) {
    return workflow.includes("/") ? workflow : `.github/workflows/${workflow}`;
}
/** The facts of a run as the REST API answers it; undefined if the answer is no run. */
function readRun(answer) {
    const run = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(answer);
    const { id, path, event, head_sha: headSha } = run ?? {};
    if (typeof id !== "number" || typeof path !== "string")
        return undefined;
    if (typeof event !== "string" || typeof headSha !== "string")
        return undefined;
    const headRepository = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_0__/* .asRecord */ .qY)(run?.["head_repository"])?.["full_name"];
    return {
        ...{ id, path, event, headSha },
        headRepository: typeof headRepository === "string" ? headRepository : undefined,
    };
}


/***/ }),

/***/ 34897:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ waitForCi)
});

// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/retry.ts
var retry = __nccwpck_require__(51001);
// EXTERNAL MODULE: ./packages/github/src/rest/rest.ts + 1 modules
var rest_rest = __nccwpck_require__(37245);
// EXTERNAL MODULE: ./packages/github/src/runs/ancestor-paths.ts
var ancestor_paths = __nccwpck_require__(84470);
// EXTERNAL MODULE: ./packages/github/src/runs/ancestor-run.ts
var ancestor_run = __nccwpck_require__(12915);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./packages/http/src/json.ts
var json = __nccwpck_require__(30918);
// EXTERNAL MODULE: ./packages/github/src/rest/permissions.ts + 1 modules
var permissions = __nccwpck_require__(37757);
// EXTERNAL MODULE: ./packages/github/src/runs/workflow-run.ts
var workflow_run = __nccwpck_require__(83923);
// EXTERNAL MODULE: ./packages/github/src/runs/run-fitness.ts
var run_fitness = __nccwpck_require__(6360);
;// CONCATENATED MODULE: ./packages/github/src/runs/workflow-triggers.ts


/**
 * Reads `on:` of a workflow's file; undefined if the file cannot be read as one
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on).
 */
async function readTriggers(file) {
    const { parse } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 38815, 19));
    let workflow;
    try {
        workflow = parse(file);
    }
    catch {
        return undefined;
    }
    const on = (0,json/* asRecord */.qY)(workflow)?.["on"];
    if (typeof on === "string")
        return { events: [on], pushFilters: [] };
    if (Array.isArray(on)) {
        return { events: on.filter((event) => typeof event === "string"), pushFilters: [] };
    }
    const byEvent = (0,json/* asRecord */.qY)(on);
    if (byEvent === undefined)
        return undefined;
    return {
        events: Object.keys(byEvent),
        pushFilters: Object.keys((0,json/* asRecord */.qY)(byEvent["push"]) ?? {}),
    };
}
/** Does any event that counts start the workflow? */
function startsItself({ events }) {
    return events.some((event) => run_fitness/* trustedEvents */.BU.includes(event));
}
/**
 * The words in a commit's message that keep GitHub from starting workflows for a push, or undefined
 * (https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs).
 */
function skipWords(message) {
    const inBrackets = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/.exec(message)?.[0];
    // A trailer: at the end, behind an empty line.
    return inBrackets ?? /\n\n(?:.+\n)*(skip-checks: ?true)\s*$/.exec(message)?.[1];
}

;// CONCATENATED MODULE: ./packages/github/src/runs/look-for-reasons.ts





const noWorkflows = "The workflows could not be listed";
/**
 * Looks at what can keep a workflow from running for a commit. What needs `contents: read` and cannot
 * be read is told as such; it is no reason to fail otherwise.
 */
async function lookForReasons({ rest, repository }, workflow, sha) {
    const where = (0,workflow_run/* ownerAndName */.uD)(repository);
    const { actions, repos } = rest.rest;
    const known = await (0,permissions/* withErrorMessage */.Ww)(noWorkflows, () => rest.paginate(actions.listRepoWorkflows, { ...where, per_page: 100 }));
    const files = known.map((each) => {
        const { path: file, state } = (0,json/* asRecord */.qY)(each) ?? {};
        if (typeof file !== "string" || typeof state !== "string")
            return (0,workflow_run/* unlike */.z3)(noWorkflows);
        return { file: external_node_path_default().posix.basename(file), state };
    });
    const noRuns = `The runs for ${sha} could not be listed`;
    const runs = await (0,permissions/* withErrorMessage */.Ww)(noRuns, () => rest.paginate(actions.listWorkflowRunsForRepo, { ...where, head_sha: sha, per_page: 100 }));
    const ran = runs.map((run) => {
        const file = (0,json/* asRecord */.qY)(run)?.["path"];
        return typeof file === "string"
            ? external_node_path_default().posix.basename(file.replace(/@.*$/, ""))
            : (0,workflow_run/* unlike */.z3)(noRuns);
    });
    // 422 says that there is no such commit; 404 that the token sees none.
    const noCommit = `The commit ${sha} could not be read`;
    const commit = await readable(422, noCommit, async () => {
        const { data } = await repos.getCommit({ ...where, ref: sha });
        const message = (0,json/* asRecord */.qY)((0,json/* asRecord */.qY)(data)?.["commit"])?.["message"];
        return typeof message === "string" ? { message } : (0,workflow_run/* unlike */.z3)(noCommit);
    });
    const readFile = async () => {
        const at = { path: `.github/workflows/${workflow}`, ref: sha };
        const { data } = await repos.getContent({ ...where, ...at });
        const content = (0,json/* asRecord */.qY)(data)?.["content"];
        const text = typeof content === "string" ? Buffer.from(content, "base64").toString() : "";
        return { triggers: await readTriggers(text) };
    };
    return {
        state: files.find(({ file }) => file === workflow)?.state,
        workflows: files.map(({ file }) => file),
        others: [...new Set(ran)].filter((file) => file !== workflow),
        commit,
        // Where the commit cannot be seen, 404 for its file says nothing.
        file: commit.kind === "there"
            ? await readable(404, "The workflow's file could not be read", readFile)
            : commit,
    };
}
/** @param missing GitHub's status for what is not there */
async function readable(missing, failure, read) {
    try {
        return { kind: "there", ...(await read()) };
    }
    catch (error) {
        if ((0,permissions/* hasStatus */.Ro)(error, missing))
            return { kind: "missing" };
        const refusal = (0,permissions/* refusalOf */.Of)(error);
        if (refusal === undefined)
            throw error;
        const { message, remedy = "" } = (0,permissions/* refusalProblem */.Sr)(failure, refusal);
        return { kind: "unreadable", why: `${message} ${remedy}`.trim() };
    }
}

// EXTERNAL MODULE: ./packages/github/src/runs/watch-run.ts
var watch_run = __nccwpck_require__(251);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __nccwpck_require__(80955);
// EXTERNAL MODULE: ./packages/selection/src/index.ts + 6 modules
var src = __nccwpck_require__(53350);
;// CONCATENATED MODULE: ./packages/github/src/runs/why-no-run.ts




/** Says which reason for a missing run is likely, and what was seen. */
function whyNoRun(seen) {
    const { workflow, sha, repository, waitedMs, refused, ancestors, others } = seen;
    const { why, remedy } = reasonOf(seen);
    const waited = Math.round(waitedMs / 1_000);
    const also = [
        ...firstRefused(refused),
        ...ancestors,
        ...(others.length > 0 ? [`These workflows ran for the commit: ${(0,wording/* firstFew */.Dt)(others, 5)}.`] : []),
        ...[seen.commit, seen.file].flatMap((read) => (read.kind === "unreadable" ? [read.why] : [])),
    ];
    return {
        code: "run-missing",
        message: [
            `No run of ${workflow} in ${repository} counts for the commit ${sha}${waited > 0 ? `, even after ${waited} s` : ""}.`,
            `The likely reason: ${why}.`,
            ...new Set(also),
        ].join(" "),
        remedy: `${remedy} A run of another commit is never used instead.`,
    };
}
/** The first of the reasons that what was seen speaks for; the surest stand first. */
function reasonOf(seen) {
    const { workflow, repository, refused, state, commit, file } = seen;
    const path = `.github/workflows/${workflow}`;
    const startIt = `Start ${workflow} for this commit manually (workflow_dispatch), or push a commit that triggers it.`;
    if (commit.kind === "missing") {
        return { why: `the commit is not in ${repository}`, remedy: "Push it, or correct sha." };
    }
    if (file.kind === "missing") {
        const near = (0,src/* nearest */.pA)(workflow, seen.workflows);
        const instead = state !== undefined
            ? "Another branch has it: release a commit that contains it, or correct workflow."
            : near !== undefined
                ? `Did you mean ${near}?`
                : `The repository has ${(0,wording/* firstFew */.Dt)(seen.workflows, 10) || "no workflow"}.`;
        return { why: `the commit has no file ${path}`, remedy: instead };
    }
    if (state !== undefined && state !== "active") {
        return {
            why: `the workflow is disabled (${state})`,
            remedy: `Enable it on the Actions page of ${repository}, then run it for this commit.`,
        };
    }
    if (refused.length > 0) {
        return {
            why: `its runs were started by an event that does not count, or by another repository (${events(refused)})`,
            remedy: `Let one of ${run_fitness/* trustedEvents */.BU.join(", ")} start it for this commit.`,
        };
    }
    const words = commit.kind === "there" ? skipWords(commit.message) : undefined;
    if (words !== undefined) {
        return { why: `the commit's message says ${words}`, remedy: startIt };
    }
    const triggers = file.kind === "there" ? file.triggers : undefined;
    if (triggers !== undefined && !startsItself(triggers)) {
        const on = triggers.events.length > 0 ? triggers.events.join(", ") : "no event";
        return {
            why: `the file says that ${on} starts it, and none of these events counts`,
            remedy: `Add push or workflow_dispatch below \`on:\` of ${path}.`,
        };
    }
    const filters = triggers?.pushFilters ?? [];
    if (filters.length > 0) {
        const isPath = filters.some((filter) => filter.startsWith("paths"));
        const also = isPath ? " Or set paths, so that a run of an ancestor counts." : "";
        return {
            why: `a filter of push kept it from running (${filters.join(", ")})`,
            remedy: startIt + also,
        };
    }
    if (state === undefined) {
        return {
            why: `GitHub knows no workflow ${workflow}${file.kind === "there" ? ", though the commit has the file" : ""}`,
            remedy: `Check the name. The repository has ${(0,wording/* firstFew */.Dt)(seen.workflows, 10) || "no workflow"}.`,
        };
    }
    return {
        why: "the commit was pushed with GITHUB_TOKEN, which does not start workflows, or together with newer commits, of which only the last one runs",
        remedy: startIt,
    };
}
function firstRefused(refused) {
    const shown = refused.slice(0, 3).map(({ run, reasons }) => {
        return `${reasons.join(" ")} See ${run.url}`;
    });
    const more = refused.length - shown.length;
    return more > 0 ? [...shown, `${more} more do not count.`] : shown;
}
function events(refused) {
    return [...new Set(refused.map(({ run }) => run.event))].join(", ");
}

;// CONCATENATED MODULE: ./packages/github/src/runs/wait-for-ci.ts









/** So long a run is looked for: GitHub's list of runs lags behind what it has started. */
const indexLagMs = 120_000;
/**
 * Finds the run of a workflow for a commit and waits for its end.
 *
 * @param given what is wrong with the inputs, to be told before the first call
 * @throws ProblemsError if no run counts, the time is over, or a permission is missing
 */
async function waitForCi(inputs, given, ports) {
    (0,problem/* throwProblems */.Jh)([...given, ...(0,ancestor_paths/* pathProblems */.KV)(inputs.paths)]);
    const { clock, cancelled, log, repository } = ports;
    const deadline = clock.now() + inputs.timeoutMs;
    try {
        const rest = await (0,rest_rest/* connect */.N)({ ...ports, deadline });
        const world = { ...ports, rest, deadline };
        const found = inputs.runId === undefined
            ? await findRun(inputs, world)
            : await takeRun(inputs.runId, inputs, world);
        for (const note of found.notes)
            log.info(note);
        let run = found.run;
        for (;;) {
            (0,problem/* throwProblems */.Jh)(ownRunProblem(run, inputs));
            const waited = run.status !== "completed";
            run = await (0,watch_run/* watchRun */.vt)(run, world);
            // Someone may have started it again meanwhile, or another one for the commit.
            const newest = await readNewest(run, waited && inputs.runId === undefined, inputs, world);
            if (newest.id === run.id && newest.attempt === run.attempt)
                break;
            log.info(`${(0,watch_run/* describeRun */.vZ)(run)}. ${(0,watch_run/* describeRun */.vZ)(newest)}, and is newer: ${newest.url}`);
            run = newest;
        }
        log.info(`${(0,watch_run/* describeRun */.vZ)(run)}: ${run.url}`);
        const failedJobs = run.conclusion === "success" ? [] : await (0,workflow_run/* listFailedJobs */.uQ)({ rest, repository }, run);
        return { run, failedJobs, notes: found.notes };
    }
    catch (error) {
        if (!cancelled.aborted)
            throw error;
        const message = `The job was cancelled while it waited for ${inputs.workflow}.`;
        throw new problem/* ProblemsError */.FQ([{ code: "cancelled", message, remedy: "Run it again: nothing was changed." }], {
            cause: error,
        });
    }
}
/** A job that waits for the end of its own run waits for itself, until its time is over. */
function ownRunProblem({ id, url }, { ownRunId, workflow }) {
    if (id !== ownRunId)
        return [];
    return [
        {
            code: "run-is-own",
            message: `Run ${id} of ${workflow} is the run of this job, so it cannot end while this job waits: ${url}`,
            remedy: "Name the workflow that builds. If that is this one, remove this action and list the jobs that build in `needs:`.",
            input: "workflow",
        },
    ];
}
/** The newest run of the commit, or of an ancestor that differs in nothing that matters. */
async function findRun(inputs, world) {
    const { workflow, sha, paths } = inputs;
    const { clock, cancelled, log, random, deadline, repository } = world;
    const startedAt = clock.now();
    const giveUpAt = Math.min(startedAt + indexLagMs, deadline);
    let refused = [];
    let ancestors = [];
    const giveUp = (reasons) => {
        const found = { workflow, sha, repository, refused, ancestors };
        const waitedMs = clock.now() - startedAt;
        return new problem/* ProblemsError */.FQ([whyNoRun({ ...found, ...reasons, waitedMs })]);
    };
    const look = async (looks) => {
        const runs = await (0,workflow_run/* listRuns */.v)(world, workflow, sha);
        const chosen = (0,workflow_run/* chooseRun */.jH)(runs ?? [], { repository, workflow, shas: [sha] });
        refused = chosen.refused;
        if (chosen.run !== undefined)
            return { run: chosen.run, notes: [] };
        if (looks > 0)
            return undefined;
        if (paths.length > 0 && runs !== undefined) {
            const ancestor = await (0,ancestor_run/* findAncestorRun */.aq)(world, workflow, sha, paths);
            if (ancestor.run !== undefined)
                return { run: ancestor.run, notes: ancestor.notes };
            ancestors = ancestor.notes;
        }
        // Nothing will come of a name that neither GitHub nor the commit knows.
        const reasons = runs === undefined ? await lookForReasons(world, workflow, sha) : undefined;
        if (reasons?.file.kind === "missing")
            throw giveUp(reasons);
        log.info(`No run of ${workflow} counts for ${sha} yet. GitHub's list of runs can lag, so this job keeps looking until ${time(giveUpAt)}.`);
        return undefined;
    };
    const found = await (0,retry/* retry */.L)(look, {
        isTransient: (run) => run === undefined,
        ...{ ...(0,watch_run/* pollPauses */.nE)(random), deadline: giveUpAt, clock, signal: cancelled },
    });
    cancelled.throwIfAborted();
    if (found === undefined)
        throw giveUp(await lookForReasons(world, workflow, sha));
    return found;
}
/** The run that was given by hand, if it fits. */
async function takeRun(id, inputs, world) {
    const { workflow, sha, paths } = inputs;
    const { repository } = world;
    const { run } = await (0,workflow_run/* readRunById */.wU)(world, id);
    const isOther = run.headSha.toLowerCase() !== sha && paths.length > 0;
    const ancestor = isOther ? await (0,ancestor_run/* judgeOneAncestor */.XR)(world, run, sha, paths) : undefined;
    const shas = ancestor?.counts === true ? [sha, run.headSha] : [sha];
    const problems = (0,run_fitness/* judgeRun */.Zy)(run, { repository, workflow, shas });
    const notes = ancestor === undefined ? [] : [ancestor.note];
    if (problems.length > 0)
        for (const note of notes)
            world.log.info(note);
    (0,problem/* throwProblems */.Jh)(problems.map((problem) => ({ ...problem, input: "run-id" })));
    return { run, notes };
}
/**
 * The run in its newest attempt, or a newer one of the same commit.
 *
 * @param others false: there was no time for another one, or only this run counts
 */
async function readNewest(run, others, { workflow }, world) {
    if (others) {
        const wanted = { repository: world.repository, workflow, shas: [run.headSha] };
        const runs = (await (0,workflow_run/* listRuns */.v)(world, workflow, run.headSha)) ?? [];
        const { run: newest } = (0,workflow_run/* chooseRun */.jH)(runs, wanted);
        if (newest !== undefined && newest.number > run.number)
            return newest;
    }
    // The list may lag behind, so the run itself is read by its id.
    return (await (0,workflow_run/* readRunById */.wU)(world, run.id)).run;
}
function time(ms) {
    return `${new Date(ms).toISOString().slice(11, 19)} UTC`;
}


/***/ }),

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   nE: () => (/* binding */ pollPauses),
/* harmony export */   vZ: () => (/* binding */ describeRun),
/* harmony export */   vt: () => (/* binding */ watchRun)
/* harmony export */ });
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51001);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89712);
/* harmony import */ var _workflow_run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(83923);


const shortestPauseMs = 5_000;
const longestPauseMs = 30_000;
/** What can be random in a pause. */
const jitterMs = 5_000;
/** So long nothing is said where nothing changes. */
const silenceMs = 60_000;
/** The pauses before GitHub is asked again, from 5 to 30 s: longer the more often it was. */
function pollPauses(random) {
    return {
        backoffMs: (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .growingBackoff */ .G)(shortestPauseMs, 1.5, longestPauseMs - jitterMs),
        jitter: (pauseMs) => Math.round(pauseMs + random() * jitterMs),
    };
}
/**
 * Waits until a run is completed, and returns it as it is then. Tells each change, and every minute
 * that nothing has changed.
 *
 * @throws ProblemsError at the deadline
 */
async function watchRun(run, ports) {
    const { clock, cancelled, log, random, deadline } = ports;
    const startedAt = clock.now();
    let now = run;
    let etag;
    let toldAt = startedAt;
    if (now.status !== "completed")
        log.info(`${describeRun(now)}. Waiting for it to end: ${now.url}`);
    const look = async (looks) => {
        // It was read just now.
        if (looks === 0)
            return now;
        const read = await (0,_workflow_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunIfChanged */ .VF)(ports, now.id, etag);
        if (read !== undefined) {
            const changed = read.run.status !== now.status || read.run.attempt !== now.attempt;
            now = read.run;
            etag = read.etag;
            if (changed && now.status !== "completed") {
                log.info(`${describeRun(now)}: ${now.url}`);
                toldAt = clock.now();
            }
        }
        if (now.status !== "completed" && clock.now() - toldAt >= silenceMs) {
            log.info(`${describeRun(now)}, after ${minutes(clock.now() - startedAt)}: ${now.url}`);
            toldAt = clock.now();
        }
        return now;
    };
    await (0,_fairlead_publishing__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)(look, {
        isTransient: ({ status }) => status !== "completed",
        ...{ ...pollPauses(random), deadline, clock, signal: cancelled },
    });
    cancelled.throwIfAborted();
    if (now.status !== "completed")
        throw timedOut(now, clock.now() - startedAt);
    return now;
}
/** "Run 7 (attempt 2) is in_progress" */
function describeRun({ id, attempt, status, conclusion }) {
    const which = attempt > 1 ? `Run ${id} (attempt ${attempt})` : `Run ${id}`;
    if (status !== "completed")
        return `${which} is ${status.replaceAll("_", " ")}`;
    return `${which} ended with ${conclusion ?? "no conclusion"}`;
}
function timedOut(run, waitedMs) {
    return new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .FQ([
        {
            code: "run-not-finished",
            message: `${describeRun(run)}, even after ${minutes(waitedMs)}: ${run.url}`,
            remedy: "Run this job again when it has ended, or raise timeout-minutes.",
            input: "timeout-minutes",
        },
    ]);
}
function minutes(ms) {
    const whole = Math.round(ms / 60_000);
    return whole === 1 ? "1 minute" : `${whole} minutes`;
}


/***/ }),

/***/ 83923:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VF: () => (/* binding */ readRunIfChanged),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   jH: () => (/* binding */ chooseRun),
/* harmony export */   uD: () => (/* binding */ ownerAndName),
/* harmony export */   uQ: () => (/* binding */ listFailedJobs),
/* harmony export */   v: () => (/* binding */ listRuns),
/* harmony export */   wU: () => (/* binding */ readRunById),
/* harmony export */   z3: () => (/* binding */ unlike)
/* harmony export */ });
/* harmony import */ var _fairlead_http__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(30918);
/* harmony import */ var _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(89712);
/* harmony import */ var _rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(37757);
/* harmony import */ var _run_fitness_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6360);




/** The newest run that fits, by its number, and those that do not. */
function chooseRun(runs, wanted) {
    const judged = runs.map((run) => ({
        run,
        reasons: (0,_run_fitness_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeRun */ .Zy)(run, wanted).map(({ message }) => message),
    }));
    const fitting = judged.filter(({ reasons }) => reasons.length === 0).map(({ run }) => run);
    const [newest] = fitting.sort((a, b) => b.number - a.number);
    return { run: newest, refused: judged.filter(({ reasons }) => reasons.length > 0) };
}
/** The words that octokit wants for a repository. */
function ownerAndName(repository) {
    const [owner = "", repo = ""] = repository.split("/");
    return { owner, repo };
}
/**
 * All runs of a workflow for a commit, of whatever event and repository; undefined if GitHub knows no
 * such workflow. The list lags behind by seconds, at times by minutes
 * (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow).
 */
async function listRuns({ rest, repository }, workflow, sha) {
    const ask = async () => {
        const list = rest.rest.actions.listWorkflowRuns;
        const where = { ...ownerAndName(repository), workflow_id: workflow, head_sha: sha };
        return rest.paginate(list, { ...where, per_page: 100 });
    };
    const failure = `The runs of ${workflow} could not be listed`;
    const runs = await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .withErrorMessage */ .Ww)(failure, async () => {
        try {
            return await ask();
        }
        catch (error) {
            if ((0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStatus */ .Ro)(error, 404))
                return undefined;
            throw error;
        }
    });
    return runs?.map((run) => readWorkflowRun(run) ?? unlike(failure));
}
/** Reads a run by its id. */
async function readRunById(world, id) {
    return (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .withErrorMessage */ .Ww)(unread(world, id), () => getRun(world, id, {}));
}
/**
 * Reads a run again; undefined if nothing has changed since the answer with this `etag`, which does
 * not count against GitHub's limit.
 */
async function readRunIfChanged(world, id, etag) {
    return (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .withErrorMessage */ .Ww)(unread(world, id), async () => {
        try {
            return await getRun(world, id, etag === undefined ? {} : { "if-none-match": etag });
        }
        catch (error) {
            if ((0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStatus */ .Ro)(error, 304))
                return undefined;
            throw error;
        }
    });
}
async function getRun(world, id, headers) {
    const where = { ...ownerAndName(world.repository), run_id: id };
    const answer = await world.rest.rest.actions.getWorkflowRun({ ...where, headers });
    const run = readWorkflowRun(answer.data);
    if (run === undefined)
        return unlike(unread(world, id));
    return { run, etag: answer.headers.etag };
}
function unread({ repository }, id) {
    return `Run ${id} of ${repository} could not be read`;
}
/** The fields of an answer; undefined if it is no run. */
function readWorkflowRun(answer) {
    const facts = (0,_run_fitness_js__WEBPACK_IMPORTED_MODULE_0__/* .readRun */ .cI)(answer);
    const { run_number, run_attempt, status, conclusion, html_url } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(answer) ?? {};
    if (facts === undefined || typeof run_number !== "number")
        return undefined;
    const attempt = typeof run_attempt === "number" ? run_attempt : 1;
    return {
        ...facts,
        number: run_number,
        attempt,
        status: typeof status === "string" ? status : "unknown",
        conclusion: typeof conclusion === "string" ? conclusion : undefined,
        url: `${typeof html_url === "string" ? html_url : ""}/attempts/${attempt}`,
    };
}
/**
 * Ends the reading of an answer that is not of the shape that GitHub documents.
 *
 * @throws ProblemsError always
 */
function unlike(failure) {
    throw new _fairlead_publishing__WEBPACK_IMPORTED_MODULE_3__/* .ProblemsError */ .FQ([(0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .noData */ ._h)(failure)]);
}
/** The jobs of a run's attempt that ended as neither success nor skipped. */
async function listFailedJobs({ rest, repository }, { id, attempt }) {
    const failure = `The jobs of run ${id} could not be listed`;
    const jobs = await (0,_rest_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .withErrorMessage */ .Ww)(failure, () => rest.paginate(rest.rest.actions.listJobsForWorkflowRunAttempt, {
        ...ownerAndName(repository),
        ...{ run_id: id, attempt_number: attempt, per_page: 100 },
    }));
    return jobs.flatMap((job) => {
        const { name, conclusion, html_url: url } = (0,_fairlead_http__WEBPACK_IMPORTED_MODULE_2__/* .asRecord */ .qY)(job) ?? {};
        if (typeof name !== "string" || conclusion === undefined)
            return unlike(failure);
        return typeof conclusion !== "string" || ["success", "skipped", "neutral"].includes(conclusion)
            ? []
            : [{ name, conclusion, url: typeof url === "string" ? url : undefined }];
    });
}


/***/ }),

/***/ 37062:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ addressFault),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   cr: () => (/* binding */ isSafeAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

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
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    // An IPv4 address inside of an IPv6 one is looked up as IPv4 by the list itself.
    return version !== 0 && list.check(address, version === 4 ? "ipv4" : "ipv6");
}
function blockList(nets) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [net, prefix] of nets)
        list.addSubnet(net, prefix, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(net) === 4 ? "ipv4" : "ipv6");
    return list;
}


/***/ }),

/***/ 30918:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qY: () => (/* binding */ asRecord)
/* harmony export */ });
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

/***/ 69786:
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

/***/ 84540:
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

/***/ 7526:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ StreamedBody)
/* harmony export */ });
/**
 * A body of known length that is sent piece by piece and never in memory as a whole. Whoever sends it asks
 * for a piece when the one before it is on its way: the memory of pieces of 64 KiB and more may be used again.
 */
class StreamedBody {
    /** In bytes. */
    length;
    #pieces;
    /** @param pieces opens the body anew for each request */
    constructor(length, pieces) {
        this.length = length;
        this.#pieces = pieces;
    }
    [Symbol.asyncIterator]() {
        return this.#pieces()[Symbol.asyncIterator]();
    }
}


/***/ }),

/***/ 52393:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vf: () => (/* binding */ shell),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(44114);

/** A table of Markdown; the cells are finished Markdown without line breaks. */
function table(columns, rows) {
    const head = tableRow(columns.map(({ title }) => title));
    const rule = tableRow(columns.map(({ align }) => (align === "right" ? "--:" : ":--")));
    return [head, rule, ...rows].join("\n");
}
/** A line of a table; the cells are finished Markdown without line breaks. */
function tableRow(cells) {
    return `| ${cells.join(" | ")} |`;
}
/**
 * A table in at most about `maxBytes`; its last row counts those that do not fit. The cells are
 * finished Markdown.
 */
function cutTable(columns, rows, maxBytes) {
    const { kept, left } = fitting(rows, tableRow, maxBytes);
    const more = tableRow([`and ${left} more`, ...columns.slice(1).map(() => "")]);
    return table(columns, left > 0 ? [...kept, more] : kept);
}
/** Something to open; `summary` and `body` are finished Markdown. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A list of Markdown; the items are finished Markdown without line breaks. */
function list(items) {
    return items.map((item) => `- ${item}`).join("\n");
}
/** Lines for a shell to copy. */
function shell(lines) {
    return ["```sh", ...lines.map((line) => (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(line)), "```"].join("\n");
}
/**
 * Renders one item after the other while the lines fit into so many bytes of UTF-8, and says how many
 * items are left.
 */
function fitting(items, render, maxBytes) {
    const kept = [];
    let bytes = 0;
    for (const item of items) {
        const line = render(item);
        // The line break counts too.
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > maxBytes)
            break;
        kept.push(line);
    }
    return { kept, left: items.length - kept.length };
}


/***/ }),

/***/ 15288:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   gC: () => (/* binding */ httpsAddress),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(44114);

/**
 * Everything that Markdown, GitHub's extensions of it (tables, `~~`, `$math$`) or HTML could take
 * for structure.
 */
const structural = /[&<>"'`*_[\](){}#|\\~!$^=@]/gu;
/** Characters of a text from outside, unless a caller asks for fewer. */
const maxText = 600;
/** Longer addresses are no page of a registry. */
const maxUrl = 500;
/**
 * Text from outside for use in Markdown and in HTML alike. Character references mean themselves in
 * both, and Markdown never takes one for structure (CommonMark 0.31, section 2.5). What stands
 * between two backticks is shown as code.
 */
function escaped(text, max = maxText) {
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, max)
        .split(/(`[^`]+`)/u)
        .map((part) => /^`[^`]+`$/u.test(part)
        ? `<code>${references(part.slice(1, -1))}</code>`
        : mentioningNobody(part))
        .join("");
}
/**
 * References do not hinder mentions, which GitHub looks for in the finished page. An address must stay
 * as it is, to be copied, so one with `@` is shown as code, where GitHub looks for none.
 */
function mentioningNobody(text) {
    return text
        .split(/(\bhttps?:\/\/[^\s<>"']*@[^\s<>"']*[^\s<>"'.,:;!?)\]}])/u)
        .map((part, index) => index % 2 === 1
        ? `<code>${references(part)}</code>`
        : references(part).replaceAll("&#64;", "&#64;&#8203;"))
        .join("");
}
/** A name, a path, a commit: shown as code, where GitHub looks for no mentions. */
function code(text, max = maxText) {
    return `<code>${references((0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, max))}</code>`;
}
/**
 * A name as a span of code for Markdown that people go on editing: in backticks, where Markdown, HTML
 * and mentions mean nothing (GitHub Flavored Markdown, 6.3). Also fit for a cell of a table.
 */
function codeSpan(text) {
    const line = (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text);
    const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
    const fence = "`".repeat(longest + 1);
    // A backtick at either end would join the fence.
    const padded = /^`|`$/.test(line) || line === "" ? ` ${line} ` : line;
    // A table takes an escaped bar out of its escape before it looks for code.
    return `${fence}${padded.replaceAll("|", "\\|")}${fence}`;
}
/** A link around finished Markdown, or only that where the address is not plain https. */
function link(markdown, url) {
    const address = httpsAddress(url);
    return address === undefined ? markdown : `[${markdown}](${address})`;
}
function references(line) {
    return (line
        .replace(structural, reference)
        // At the start of a block these would begin a list or a rule.
        .replace(/^(?:[-+]|\d(?=\d*[.)](?:\s|$)))/u, reference));
}
function reference(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}
/** The address in a form that cannot end a Markdown link early; undefined unless it is https. */
function httpsAddress(url) {
    if (url === undefined || url.length > maxUrl || !URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" || parsed.username !== "" || parsed.password !== "") {
        return undefined;
    }
    return parsed.href.replace(/[^A-Za-z0-9\-._~:/?#@!&+,=%]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
}
/** Words that stay on one line, also in a narrow column of a table. */
function unbroken(text) {
    return text.replaceAll(" ", "\u00a0");
}


/***/ }),

/***/ 44114:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/**
 * Control characters, and the marks that are not seen but turn or hide text: a name or an answer
 * from outside must not move the cursor, color the log or show itself backwards.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/**
 * Text from outside as one line of at most `max` characters, for logs, annotations and pages. What
 * is cut off is said.
 */
function oneLine(text, max = Infinity) {
    // No more than this can matter, and a huge answer should not be searched from end to end.
    const head = text.slice(0, max * 4);
    const characters = Array.from(head.toWellFormed().replace(unseen, " ").trim());
    if (characters.length <= max && head.length === text.length)
        return characters.join("");
    return `${characters.slice(0, max).join("")}\u2026 (shortened)`;
}


/***/ }),

/***/ 49319:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ approvalLayers),
/* harmony export */   AM: () => (/* binding */ unionOfNeeds),
/* harmony export */   BN: () => (/* binding */ inApprovalOrder),
/* harmony export */   Zg: () => (/* binding */ heldBack),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65581);

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
    const byId = new Map(packages.map((each) => [(0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(each), each]));
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
    const byName = packages.toSorted((a, b) => byId((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(a), (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(b)));
    const groups = Map.groupBy(byName, (each) => layers.get((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(each)) ?? 0);
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
            stuck.add((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(each));
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


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withoutChecksumFiles)
/* harmony export */ });
/**
 * Files without those that hold the checksum of another one in the list (`tool.zip.sha256` beside
 * `tool.zip`): a table that shows checksums says no more with them.
 */
function withoutChecksumFiles(files) {
    const names = new Set(files.map(({ name }) => name));
    return files.filter(({ name }) => !name.endsWith(".sha256") || !names.has(name.slice(0, -".sha256".length)));
}


/***/ }),

/***/ 65288:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ readsAtOnce),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   V1: () => (/* binding */ readBackoffMs),
/* harmony export */   rK: () => (/* binding */ concurrently)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51001);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65581);


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

/***/ 12375:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ remainingStatuses)
/* harmony export */ });
/**
 * The statuses of units that still need a run: the output `remaining`. The registry does not have
 * them, so what depends on them cannot be uploaded either.
 */
const remainingStatuses = [
    "rate-limited",
    "blocked",
    "not-reached",
    "refused",
    "unclear",
];


/***/ }),

/***/ 89712:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachOnce),
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   FQ: () => (/* binding */ ProblemsError),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   UE: () => (/* binding */ toldTogether),
/* harmony export */   _k: () => (/* binding */ countProblems)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(80955);

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
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, { one: "problem", many: "problems" });
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
    return (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .firstFew */ .Dt)(names, Math.max(1, fitting));
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

/***/ 51001:
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

/***/ 6291:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ stagedPackages),
/* harmony export */   eH: () => (/* binding */ recordedInOrder),
/* harmony export */   ti: () => (/* binding */ isOfAttempt)
/* harmony export */ });
/* unused harmony export isStaged */
/* harmony import */ var _approval_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(49319);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65581);


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
function recordedInOrder(records) {
    const told = records
        .filter(({ dryRun }) => !dryRun)
        .toSorted((a, b) => a.attempt - b.attempt || a.finishedAt - b.finishedAt)
        .flatMap(({ packages }) => packages);
    const needs = new Map([...Map.groupBy(told, _unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)].map(([id, of]) => [id, (0,_approval_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .unionOfNeeds */ .AM)(of)]));
    return told.map((each) => ({ ...each, ...needs.get((0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(each)) }));
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
    for (const each of recordedInOrder(records)) {
        const id = (0,_unit_js__WEBPACK_IMPORTED_MODULE_0__/* .unitId */ .K)(each);
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


/***/ }),

/***/ 65581:
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

/***/ 80955:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bT: () => (/* binding */ fileFault),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   oQ: () => (/* binding */ answered)
/* harmony export */ });
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

/***/ 45032:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  hk: () => (/* reexport */ annotations),
  cH: () => (/* reexport */ badJobs),
  FK: () => (/* reexport */ buildReport),
  FE: () => (/* reexport */ confirmationSentence),
  AP: () => (/* reexport */ crateNoun),
  gN: () => (/* reexport */ describeEvent),
  Nc: () => (/* reexport */ failureCodes),
  Qz: () => (/* reexport */ failureSentence),
  Pd: () => (/* reexport */ fitsAnnotations),
  yz: () => (/* reexport */ gitHubReleaseSentence),
  yQ: () => (/* reexport */ ifUnknown),
  r4: () => (/* reexport */ inWords),
  rl: () => (/* reexport */ isMaybeRejected),
  dZ: () => (/* reexport */ layered),
  yI: () => (/* reexport */ logArtifacts),
  uH: () => (/* reexport */ logPlan),
  XK: () => (/* reexport */ noPublishingOutputs),
  jD: () => (/* reexport */ packSentence),
  LU: () => (/* reexport */ packageNoun),
  ur: () => (/* reexport */ problemAnnotations),
  _p: () => (/* reexport */ publishingOutputs),
  sg: () => (/* reexport */ releaseHeadline),
  aK: () => (/* reexport */ renderArtifacts),
  ec: () => (/* reexport */ renderAssets),
  vH: () => (/* reexport */ renderCi),
  IR: () => (/* reexport */ renderConfirmation),
  dv: () => (/* reexport */ renderGitHubRelease),
  Up: () => (/* reexport */ renderPack),
  EG: () => (/* reexport */ renderPlan),
  x8: () => (/* reexport */ renderProblems),
  $R: () => (/* reexport */ renderReleasePage),
  Br: () => (/* reexport */ renderSummary),
  ts: () => (/* reexport */ renderUnitReleases),
  bM: () => (/* reexport */ statuses),
  bk: () => (/* reexport */ tagsIn),
  IF: () => (/* reexport */ timeToTheMinute),
  tY: () => (/* reexport */ toApprove),
  LS: () => (/* reexport */ unitNoun),
  EX: () => (/* reexport */ unitReleasesSentence),
  WJ: () => (/* reexport */ verdict)
});

// UNUSED EXPORTS: reportSchema

// EXTERNAL MODULE: ./packages/markdown/src/escape.ts
var src_escape = __nccwpck_require__(15288);
// EXTERNAL MODULE: ./packages/markdown/src/blocks.ts
var src_blocks = __nccwpck_require__(52393);
// EXTERNAL MODULE: ./packages/publishing/src/wording.ts
var wording = __nccwpck_require__(80955);
;// CONCATENATED MODULE: ./packages/reporting/src/unit-tags.ts


const openRows = 30;
const maxNames = 12;
const tagNoun = { one: "tag", many: "tags" };
const draftNoun = { one: "GitHub release", many: "GitHub releases" };
/** The tags of units that this release was to make, in one of these states. */
function tagsIn({ unitTags = [] }, ...states) {
    return unitTags.filter(({ state, wasPublished }) => !wasPublished && states.includes(state));
}
/** As a part of the headline: what GitHub lacks beside the release of the whole. */
function missingTagsInWords(page) {
    const missing = tagsIn(page, "none").length;
    if (missing === 0)
        return undefined;
    return `${(0,wording/* counted */.hS)(missing, tagNoun)} ${missing === 1 ? "is" : "are"} missing on GitHub`;
}
/** "2 GitHub releases are drafts" */
function draftsInWords(page) {
    const drafts = tagsIn(page, "draft").length;
    if (drafts === 0)
        return [];
    return [`${(0,wording/* counted */.hS)(drafts, draftNoun)} ${drafts === 1 ? "is a draft" : "are drafts"}`];
}
/** What to do about drafts of units. */
function draftTags(page) {
    const drafts = tagsIn(page, "draft");
    if (drafts.length === 0)
        return [];
    const named = (0,wording/* firstFew */.Dt)(drafts.map(({ tag, url }) => (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(tag, 255), url)), maxNames);
    return [
        `\ud83d\udcdd ${drafts.length === 1 ? "This GitHub release is a draft" : "These GitHub releases are drafts"}: ${named}. When everything is live, run the job that creates ${drafts.length === 1 ? "it" : "them"} again.`,
    ];
}
/** An item of the list of what did not ship. */
function missingTags(page) {
    const missing = tagsIn(page, "none");
    if (missing.length === 0)
        return [];
    const named = (0,wording/* firstFew */.Dt)(missing.map(({ tag }) => (0,src_escape/* code */.aY)(tag, 255)), maxNames);
    return [
        `\u274c **${(0,wording/* counted */.hS)(missing.length, tagNoun)}**: ${named}. GitHub has neither the tag nor a release that this token may see.<br>\u2192 Run the job that creates ${missing.length === 1 ? "it" : "them"} again.`,
    ];
}
const words = {
    published: "\u2705 release",
    draft: "\ud83d\udcdd draft of a release",
    tag: "\ud83c\udff7\ufe0f tag without a release",
    none: "\u274c neither tag nor release",
    unseen: "\u2753 could not be asked",
};
/** What GitHub has of the tag of each crate and package. */
function tagTable({ unitTags = [], state: whole }, maxBytes) {
    if (unitTags.length === 0 || whole.startsWith("dry-run"))
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(unitTags, ({ name, version, tag, state, url, wasPublished }) => (0,src_blocks/* tableRow */.jD)([
        `${(0,src_escape/* code */.aY)(name, 214)} ${(0,src_escape/* escaped */.Mk)(version, 80)}`,
        (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(tag, 255), url),
        state === "none" && wasPublished ? "none; published before this release" : words[state],
    ]), maxBytes);
    const columns = [{ title: "Crate or package" }, { title: "Tag" }, { title: "On GitHub" }];
    const body = [(0,src_blocks/* table */.tp)(columns, kept), ...(left > 0 ? [(0,src_blocks/* list */.p_)([`and ${left} more`])] : [])].join("\n\n");
    const heading = "### Tags of crates and packages";
    return [heading, unitTags.length <= openRows ? body : (0,src_blocks/* details */.zH)(`All ${unitTags.length}`, body)];
}

// EXTERNAL MODULE: ./packages/markdown/src/one-line.ts
var one_line = __nccwpck_require__(44114);
// EXTERNAL MODULE: ./packages/publishing/src/problem.ts
var problem = __nccwpck_require__(89712);
// EXTERNAL MODULE: ./packages/publishing/src/unit.ts
var src_unit = __nccwpck_require__(65581);
// EXTERNAL MODULE: ./packages/publishing/src/approval-layers.ts
var approval_layers = __nccwpck_require__(49319);
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
    const { held: needing, lacking } = (0,approval_layers/* heldBack */.Zg)(waiting, [...faults.keys()]);
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
    const { free } = (0,approval_layers/* heldBack */.Zg)(waiting, absent);
    const pinsOf = new Map(waiting.map((each) => [(0,src_unit/* unitId */.K)(each), each.pins]));
    const needed = new Set(live.flatMap(({ pins }) => pins));
    // A set goes on to what is added to it meanwhile.
    for (const id of needed)
        for (const pin of pinsOf.get(id) ?? [])
            needed.add(pin);
    return free.filter((each) => needed.has((0,src_unit/* unitId */.K)(each)));
}

;// CONCATENATED MODULE: ./packages/reporting/src/layered.ts
/** Longer texts are no names and no versions of a registry; as keys, each would be a copy. */
const maxName = 214;
const maxVersion = 200;
/** A unit as the order of approval counts it. */
function layered(unit) {
    return {
        ...unit,
        name: unit.name.slice(0, maxName),
        version: unit.version.slice(0, maxVersion),
        pins: (unit.pins ?? []).filter(({ length }) => length <= maxName + 1 + maxVersion),
    };
}

// EXTERNAL MODULE: ./packages/publishing/src/outcome.ts
var outcome = __nccwpck_require__(12375);
;// CONCATENATED MODULE: ./packages/reporting/src/format.ts
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** A measured time: "1.2 s", "58 s", "9 min 58 s", "3 h 30 min". */
function duration(ms) {
    if (!(ms > 0))
        return "0 s";
    if (ms < 10 * second - 50)
        return `${Math.max(0.1, ms / second).toFixed(1)} s`;
    if (ms < hour - second / 2) {
        const seconds = Math.round(ms / second);
        return joined(Math.floor(seconds / 60), "min", seconds % 60, "s");
    }
    return hoursAndMinutes(Math.round(ms / minute));
}
/** A time that is only expected, rounded up: "20 s", "3 min", "3 h 30 min". */
function roughDuration(ms) {
    if (!(ms > 0))
        return "0 s";
    const seconds = Math.ceil(ms / second);
    return seconds < 60 ? `${seconds} s` : hoursAndMinutes(Math.ceil(ms / minute));
}
function hoursAndMinutes(minutes) {
    return joined(Math.floor(minutes / 60), "h", minutes % 60, "min");
}
function joined(big, bigUnit, small, smallUnit) {
    if (big === 0)
        return `${small} ${smallUnit}`;
    return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
/** Epoch ms as ISO 8601, or undefined where that is no time. */
function isoTime(ms) {
    const date = new Date(ms);
    return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
/** "21 Nov 2026" */
function day(ms) {
    const iso = isoTime(ms);
    if (iso === undefined)
        return "unknown day";
    const date = new Date(ms);
    // As it stands in "Sat, 21 Nov 2026": a language's own formats take 60 ms to load.
    const month = date.toUTCString().slice(8, 11);
    return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
/** "14:32:10 UTC"; with the day in front when it is not that of `now`. */
function timeToTheSecond(ms, now) {
    return onDay(ms, now, isoTime(ms)?.slice(-13, -5));
}
/** "14:32 UTC", rounded up so that it is never too early; with the day when it is not that of `now`. */
function timeToTheMinute(ms, now) {
    const up = Math.ceil(ms / minute) * minute;
    return onDay(up, now, isoTime(up)?.slice(-13, -8));
}
function onDay(ms, now, time) {
    if (time === undefined)
        return "an unknown time";
    const today = isoTime(now)?.slice(0, -14) === isoTime(ms)?.slice(0, -14);
    return today ? `${time} UTC` : `${day(ms)}, ${time} UTC`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/text.ts
/** A cause that goes on with its subject, as "It is yanked." does: "a 1.0.0 is yanked."; else "a 1.0.0: Gone." */
function saidOf(subject, cause) {
    return cause.startsWith("It ") ? `${subject} ${cause.slice(3)}` : `${subject}: ${cause}`;
}
/** A cause and its remedy as sentences: a cause from outside often has no full stop. */
function sentences(...parts) {
    const told = parts.flatMap((part) => {
        const text = part?.trim() ?? "";
        return text === "" ? [] : [text];
    });
    return told
        .map((text, at) => (at === told.length - 1 || /[.!?\u2026:]$/.test(text) ? text : `${text}.`))
        .join(" ");
}

;// CONCATENATED MODULE: ./packages/reporting/src/verdict.ts




/**
 * How each status is shown and called, in the order in which counts are listed. Those that can fail a
 * job have a code for its output `problem-codes`.
 */
const statusWords = {
    published: { symbol: "\u2705", words: "published" },
    "would-publish": { symbol: "\ud83d\udd0e", words: "would be published" },
    "already-published": { symbol: "\u2611\ufe0f", words: "already published" },
    pending: { symbol: "\u23f3", words: "pending" },
    staged: { symbol: "\u270b", words: "waiting for approval" },
    conflict: {
        symbol: "\u274c",
        words: "differs from the published version",
        code: "published-version-differs",
    },
    refused: { symbol: "\u274c", words: "refused", code: "upload-refused" },
    unclear: { symbol: "\u2753", words: "unclear", code: "upload-unclear" },
    "rate-limited": { symbol: "\u23f1\ufe0f", words: "rate-limited", code: "upload-rate-limited" },
    blocked: { symbol: "\ud83d\udea7", words: "blocked", code: "upload-blocked" },
    "not-reached": { symbol: "\u23ed\ufe0f", words: "not reached", code: "upload-not-reached" },
};
/** How a unit's end is shown and called. */
function wordsOf({ status, fails, stageId, }) {
    if (status === "conflict" && fails !== true) {
        return { symbol: "\u2611\ufe0f", words: "changed since its release" };
    }
    // Nothing of it is published yet.
    if (status === "conflict" && stageId !== undefined) {
        return { ...statusWords[status], words: "differs from what is staged" };
    }
    return statusWords[status];
}
/** What to do about units that changed since their release. */
function nothingToDo(units) {
    return units === 1
        ? "Nothing to do unless you meant to release it: then raise its version."
        : "Nothing to do unless you meant to release them: then raise their versions.";
}
/** Every status, in the order in which counts are listed. */
const statuses = Object.keys(statusWords).filter(isStatus);
function isStatus(word) {
    return Object.hasOwn(statusWords, word);
}
function withStatus(result, ...wanted) {
    return result.outcomes.filter(({ status }) => wanted.includes(status));
}
/** The units that differ from what is published, and fail the release by that. */
function failingConflicts(result) {
    return withStatus(result, "conflict").filter(({ fails }) => fails === true);
}
/** The units that differ from what is published and are not being released. */
function changedSinceRelease(result) {
    return withStatus(result, "conflict").filter(({ fails }) => fails !== true);
}
/** The units that still need a run. */
function remaining(result) {
    return withStatus(result, ...outcome/* remainingStatuses */.P);
}
/** What the release came to; the first of the rules that fits. */
function stateOf(result) {
    const has = (...wanted) => withStatus(result, ...wanted).length > 0;
    const missing = remaining(result).length > 0;
    const short = isDoneInPart(result) ? "partial" : "failed";
    if (result.cancelled && missing)
        return "cancelled";
    if (has("refused", "unclear"))
        return short;
    if (failingConflicts(result).length > 0)
        return has("published") ? "partial" : "conflict";
    if (has("rate-limited") || (missing && resumesLater(result)))
        return "limited";
    if (missing || result.stopped !== undefined)
        return short;
    if (result.dryRun)
        return "dry-run";
    if (has("pending", "staged"))
        return "pending";
    return has("published") ? "published" : "nothing-to-do";
}
/** Must one wait before running again makes progress? */
function resumesLater({ resumeAt, finishedAt }) {
    return resumeAt !== undefined && resumeAt > finishedAt;
}
function isDoneInPart(result) {
    return withStatus(result, "published", "already-published", "would-publish").length > 0;
}
/** The state and its counts in a few words: "12 of 26 crates published, 14 remain". */
function headline(result, noun) {
    const words = inWords(result, noun);
    const total = result.outcomes.length;
    if (!result.dryRun)
        return capitalized(words);
    return `Dry run${total === 0 ? "" : ` of ${(0,wording/* counted */.hS)(total, noun)}`}: ${words}`;
}
/** The headline as the rest of a sentence, without saying whether it is a dry run. */
function inWords(result, noun) {
    const total = result.outcomes.length;
    if (total === 0)
        return `no ${noun.many} to publish`;
    const cancelled = result.cancelled && remaining(result).length > 0 ? ["cancelled"] : [];
    if (result.dryRun)
        return [...cancelled, ...dryRunCounts(result)].join(" · ");
    const fresh = withStatus(result, "published").length;
    const there = withStatus(result, "already-published").length;
    const alreadyThere = there > 0 ? [`${there} already published`] : [];
    const ofAll = total > 1 && fresh === 0 ? "none" : fresh;
    const freshOfAll = `${ofAll} of ${(0,wording/* counted */.hS)(total, noun)} published`;
    const rest = result.outcomes.filter(({ status }) => !doneStatuses.includes(status));
    switch (stateOf(result)) {
        case "nothing-to-do":
        case "published": {
            if (there === total) {
                return `nothing to do, ${total === 1 ? `the ${noun.one} is` : total === 2 ? `both ${noun.many} are` : `all ${(0,wording/* counted */.hS)(total, noun)} are`} already published`;
            }
            const first = fresh > 0 ? `${(0,wording/* counted */.hS)(fresh, noun)} published` : "nothing to publish";
            return [first, ...alreadyThere, ...countsOf(rest)].join(", ");
        }
        case "conflict": {
            const found = failingConflicts(result);
            const differing = found.length;
            return `${differing} of ${(0,wording/* counted */.hS)(total, noun)} ${differing === 1 ? "differs" : "differ"} from ${comparedWith(found)}, nothing uploaded`;
        }
        case "pending":
            if (fresh > 0)
                return [freshOfAll, ...alreadyThere, ...countsOf(rest)].join(", ");
            return [
                ...notServed(result, noun),
                ...alreadyThere,
                ...countsOf(changedSinceRelease(result)),
            ].join(", ");
        case "limited":
        case "cancelled": {
            const left = (0,wording/* counted */.hS)(remaining(result).length, { one: "remains", many: "remain" });
            return [...cancelled, freshOfAll, ...alreadyThere, left].join(", ");
        }
        default:
            return [freshOfAll, ...alreadyThere, ...countsOf(rest)].join(", ");
    }
}
/** What the registry took and does not serve, where that is all that this run has done. */
function notServed(result, noun) {
    const staged = withStatus(result, "staged").length;
    const pending = withStatus(result, "pending").length;
    const waits = staged === 1 ? "is staged and waits for approval" : "are staged and wait for approval";
    const are = pending === 1 ? "is" : "are";
    return [
        ...(staged > 0 ? [`${(0,wording/* counted */.hS)(staged, noun)} ${waits}`] : []),
        ...(pending > 0
            ? [`${staged > 0 ? pending : (0,wording/* counted */.hS)(pending, noun)} ${are} accepted and not served yet`]
            : []),
    ];
}
/** What a dry run found: the first three numbers always, whatever they are. */
function dryRunCounts(result) {
    const told = [
        ...withStatus(result, "would-publish", "already-published"),
        ...changedSinceRelease(result),
    ];
    return [
        `${withStatus(result, "would-publish").length} would be published`,
        `${withStatus(result, "already-published").length} already published`,
        changedCount(changedSinceRelease(result).length),
        ...countsOf(result.outcomes.filter((outcome) => !told.includes(outcome))),
    ];
}
/** "1 changed since its release" */
function changedCount(count) {
    return `${count} changed since ${count === 1 ? "its" : "their"} release`;
}
const doneStatuses = ["published", "already-published", "would-publish"];
/** "3 published, 2 pending" */
function listCounts(outcomes) {
    return countsOf(outcomes).join(", ");
}
function countsOf(outcomes) {
    return statuses.flatMap((status) => {
        const ended = outcomes.filter((outcome) => outcome.status === status);
        if (status !== "conflict") {
            return ended.length === 0 ? [] : [`${ended.length} ${statusWords[status].words}`];
        }
        const all = ended.filter(({ fails }) => fails === true);
        const failing = all.length;
        const changed = ended.length - failing;
        return [
            ...(failing > 0
                ? [`${failing} ${failing === 1 ? "differs" : "differ"} from ${comparedWith(all)}`]
                : []),
            ...(changed > 0 ? [changedCount(changed)] : []),
        ];
    });
}
/** What units differ from, all of them. */
function comparedWith(conflicts) {
    const isStaged = conflicts.every(({ stageId }) => stageId !== undefined);
    return isStaged ? "what is staged" : "the published version";
}
function capitalized(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}
/**
 * Does the job pass, and the one sentence that says what happened. It fails for units that remain,
 * for a release that was stopped, and for units of this release that differ from what is published.
 */
function verdict(result, noun) {
    const state = stateOf(result);
    const ok = !["conflict", "limited", "partial", "failed", "cancelled"].includes(state);
    const parts = [headline(result, noun), ...(ok ? [] : [reason(result)])];
    return { ok, sentence: parts.filter((part) => part !== "").join(". ") };
}
/** What failed the job, by its codes; none if it passes. */
function failureCodes(result) {
    const ended = [...failingConflicts(result), ...remaining(result)];
    return [
        ...statuses.flatMap((status) => {
            const { code } = statusWords[status];
            return code !== undefined && ended.some((each) => each.status === status) ? [{ code }] : [];
        }),
        ...(result.stopped === undefined ? [] : [{ code: "release-stopped" }]),
        ...(result.cancelled && remaining(result).length > 0 ? [{ code: "cancelled" }] : []),
    ];
}
/** Why the release failed, as far as one sentence can say it. */
function reason(result) {
    if (result.stopped !== undefined) {
        return (0,one_line/* oneLine */.T)(sentences(result.stopped.cause, result.stopped.remedy), 1_000);
    }
    if (result.resumeAt !== undefined && resumesLater(result)) {
        return `Run this job again after ${timeToTheMinute(result.resumeAt, result.finishedAt)}`;
    }
    const first = [...withStatus(result, "refused", "unclear"), ...failingConflicts(result)][0];
    if (first?.cause !== undefined) {
        return (0,one_line/* oneLine */.T)(saidOf(`${first.name} ${first.version}`, sentences(first.cause, first.remedy)), 1_000);
    }
    // A limit has opened while others were read back, or what others need is not served yet.
    const waited = withStatus(result, "rate-limited", "blocked").length > 0 && !result.cancelled;
    return waited && !result.dryRun ? "Run this job again" : "";
}

;// CONCATENATED MODULE: ./packages/reporting/src/standing.ts



/** Where a step's packages stand, and what is live beside them. */
function standingOf(result, beside) {
    const conflicts = failingConflicts(result);
    const out = withStatus(result, "published", "already-published", "pending");
    return {
        faults: new Map([
            ...remaining(result).map((each) => [(0,src_unit/* unitId */.K)(each), "absent"]),
            ...conflicts.map((each) => {
                const fault = each.stageId === undefined ? "live-differs" : "stage-differs";
                return [(0,src_unit/* unitId */.K)(each), fault];
            }),
        ]),
        live: [...out, ...(beside?.live ?? [])].map(layered),
    };
}

;// CONCATENATED MODULE: ./packages/reporting/src/half-live.ts





const half_live_maxNames = 12;
const moveBack = "move the dist-tag back to the last whole version: npm dist-tag add NAME@VERSION latest";
/**
 * Live packages that are installed without something they pin, since it waits for a person or was not
 * sent: npm, pnpm and bun report no error. By what a step knows anyway; what was accepted a moment ago,
 * or may have arrived, counts as there.
 */
function halfLive(result, info) {
    if (result.dryRun)
        return undefined;
    const standing = standingOf(result, info.beside);
    const waiting = [...(info.beside?.waiting ?? []), ...withStatus(result, "staged")].map(layered);
    const unsent = remaining(result).filter(({ status }) => status !== "unclear");
    const disputed = failingConflicts(result).filter(({ stageId }) => stageId !== undefined);
    const absent = new Set([...waiting, ...unsent, ...disputed].map(src_unit/* unitId */.K));
    const half = standing.live.filter(({ pins }) => pins.some((pin) => absent.has(pin)));
    if (half.length === 0)
        return undefined;
    const lacking = [...new Set(half.flatMap(({ pins }) => pins.filter((pin) => absent.has(pin))))];
    const free = new Set(approvableNow(waiting, standing).free.map(src_unit/* unitId */.K));
    const named = (ids) => (0,wording/* firstFew */.Dt)(ids, half_live_maxNames);
    const comes = lacking.filter((id) => free.has(id));
    const steps = [
        ...(comes.length > 0
            ? [`Approve ${named(comes)} at once, as fairlead approve does with the address of the run.`]
            : []),
        comes.length < lacking.length
            ? `Not all that is missing can be approved: until it is live, ${moveBack}.`
            : `If that has to wait, ${moveBack}.`,
    ];
    const [is, needs] = half.length === 1 ? ["is", "it needs"] : ["are", "they need"];
    return {
        code: "live-without-pins",
        message: `${named(half.map(src_unit/* unitId */.K))} ${is} live, and broken for users now: ${needs} ${named(lacking)}, which ${lacking.length === 1 ? "is" : "are"} not live.`,
        remedy: steps.join(" "),
    };
}
/** For the page, above everything else that a person is to do. */
function alarmOfStep(result, info) {
    const problem = halfLive(result, info);
    if (problem === undefined)
        return [];
    return [
        "### \ud83d\udea8 Broken for users now",
        (0,src_escape/* escaped */.Mk)(problem.message),
        "Whoever installs this gets an incomplete install: npm, pnpm and bun report no error, and lockfiles written now keep the gap.",
        `\u27a1\ufe0f ${(0,src_escape/* escaped */.Mk)(problem.remedy ?? "")}`,
    ];
}

;// CONCATENATED MODULE: ./packages/reporting/src/unit-groups.ts

/** Causes that differ only after so many characters look alike wherever they are shown. */
const maxTold = 2_000;
/** Groups outcomes of the same status, cause and remedy, in the order in which each first appears. */
function groupsByCause(outcomes) {
    const groups = Map.groupBy(outcomes, ({ status, cause, remedy }) => JSON.stringify([status, cause?.slice(0, maxTold), remedy?.slice(0, maxTold)]));
    return [...groups.values()].flatMap((members) => {
        const first = members[0];
        if (first === undefined)
            return [];
        return { status: first.status, cause: first.cause, remedy: first.remedy, outcomes: members };
    });
}
/**
 * Units without a cause of their own were kept from their turn by the release's end.
 *
 * @param units how many the sentence is about
 */
function whyWithoutCause(status, result, units) {
    if (status !== "not-reached")
        return statusWords[status].words;
    const turn = units === 1 ? "its turn" : "their turn";
    if (result.cancelled)
        return `The run was cancelled before ${turn}.`;
    return result.stopped === undefined
        ? `The job ended before ${turn}.`
        : `The release was stopped before ${turn}.`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/annotations.ts






/**
 * GitHub shows ten annotations of a level for a step and drops the rest without a word. The sentence
 * with which a step fails is an error too, and comes last.
 */
const most = { error: 9, warning: 10, notice: 10 };
const maxTitle = 200;
const maxMessage = 2_000;
/** One annotation for each reason of the result, errors first, as many as GitHub shows. */
function annotations(result, info) {
    const ofGroup = (group) => groupAnnotation(group, result, info);
    const ended = [
        ...groupsByCause(withStatus(result, "refused", "unclear")).map((group) => {
            const [only, another] = group.outcomes;
            return only !== undefined && another === undefined ? ofOutcome(only) : ofGroup(group);
        }),
        ...conflictAnnotations(result, info),
    ];
    // A release is stopped by one of these; else nothing has told the reason yet.
    const { stopped } = result;
    if (stopped !== undefined && ended.length === 0) {
        ended.push({ level: "error", title: "Stopped", ...messageOf(stopped.cause, stopped.remedy) });
    }
    const half = halfLive(result, info);
    return capAnnotations([
        ...ended,
        ...groupsByCause(withStatus(result, "rate-limited", "blocked", "not-reached")).map(ofGroup),
        ...problemsAs("warning", [
            ...(half === undefined ? [] : [half]),
            ...(0,problem/* toldTogether */.UE)(info.warnings),
        ]),
        ...changed(changedSinceRelease(result), info),
    ]);
}
/**
 * One for each version that differs from the published one. Where all of a release is published, several
 * have one cause: its tag was moved, or its version was not raised.
 */
function conflictAnnotations(result, { noun }) {
    const conflicts = failingConflicts(result);
    const [first] = conflicts;
    const isPublished = result.outcomes.every(({ status, stageId }) => (status === "conflict" && stageId === undefined) || status === "already-published");
    const isOneRemedy = conflicts.every(({ remedy }) => remedy === first?.remedy);
    if (first === undefined || conflicts.length === 1 || !isPublished || !isOneRemedy) {
        return conflicts.map(ofOutcome);
    }
    const differ = `${(0,wording/* counted */.hS)(conflicts.length, noun)} differ from the published versions`;
    const all = `All of this release is already published, and ${(0,wording/* firstFew */.Dt)(conflicts.map(versionOf), 20)} differ from it: was the tag moved?`;
    return [{ level: "error", title: (0,one_line/* oneLine */.T)(differ, maxTitle), ...messageOf(all, first.remedy) }];
}
/** One for all that ended the same way, and for the same reason. */
function groupAnnotation({ status, cause, remedy, outcomes }, result, { noun }) {
    const why = cause ?? whyWithoutCause(status, result, outcomes.length);
    return {
        level: "error",
        title: (0,one_line/* oneLine */.T)(`${(0,wording/* counted */.hS)(outcomes.length, noun)} ${statusWords[status].words}`, maxTitle),
        ...messageOf(`${(0,wording/* firstFew */.Dt)(outcomes.map(versionOf), 20)}: ${why}`, remedy),
    };
}
/** One remark for all that changed since its release: between releases that is how things are. */
function changed(outcomes, { noun }) {
    if (outcomes.length === 0)
        return [];
    const since = `changed since ${outcomes.length === 1 ? "its" : "their"} release`;
    const named = (0,wording/* firstFew */.Dt)(outcomes.map(versionOf), 20);
    return [
        {
            level: "notice",
            title: (0,one_line/* oneLine */.T)(`${(0,wording/* counted */.hS)(outcomes.length, noun)} ${since}`, maxTitle),
            ...messageOf(`${named} ${since}. ${nothingToDo(outcomes.length)}`, undefined),
        },
    ];
}
/** One annotation for each problem found before the first upload, as many as GitHub shows. */
function problemAnnotations(problems, level = "error") {
    return capAnnotations(problemsAs(level, problems));
}
/**
 * The runner cuts a longer message without a word (`_maxIssueMessageLength` in its
 * ExecutionContext.cs), and a line to copy is useless in part.
 */
const longestMessage = 4_096;
/** Whether annotations show all problems whole; else the log has to. */
function fitsAnnotations(problems) {
    return problems.length <= most.error && problems.every((problem) => wholeMessage(problem));
}
/** Goes on after a remedy, which ends where its line follows. */
const elsewhere = "copy the line that is in the log and in the job summary.";
/** Those with a line to copy first: GitHub may drop the last. */
function problemsAs(level, problems) {
    const copies = problems.filter(({ copy }) => copy !== undefined);
    const others = problems.filter(({ copy }) => copy === undefined);
    return [...copies, ...others].map((problem) => {
        const { message, remedy, file, line, unit } = problem;
        return {
            level,
            title: (0,one_line/* oneLine */.T)(unit ?? whereOf(problem), maxTitle),
            message: wholeMessage(problem) ?? (0,one_line/* oneLine */.T)(sentences(message, remedy, elsewhere), maxMessage),
            ...(file !== undefined && { file: (0,one_line/* oneLine */.T)(file, maxTitle) }),
            // Without a file it would be a line of the input.
            ...(file !== undefined && line !== undefined && { line }),
        };
    });
}
/** What a problem of no unit is about; GitHub shows its file, if it has one. */
function whereOf({ input, file }) {
    return input === undefined || file !== undefined ? "Fairlead" : `Input ${input}`;
}
/** The problem as a message with its line to copy, unless that does not fit. */
function wholeMessage({ message, remedy, copy, places = [] }) {
    const see = places.length === 0 ? undefined : `See ${(0,wording/* firstFew */.Dt)(places, 5)}.`;
    const told = (0,one_line/* oneLine */.T)(sentences(message, see, remedy), maxMessage);
    if (copy === undefined)
        return told;
    const whole = `${told} ${(0,one_line/* oneLine */.T)(copy)}`;
    return whole.length <= longestMessage ? whole : undefined;
}
function ofOutcome(outcome) {
    const { words } = wordsOf(outcome);
    // The raw log shows an annotation without its title.
    const cause = [
        saidOf(versionOf(outcome), outcome.cause ?? `It ${outcome.status === "conflict" ? "" : "is "}${words}.`),
        entriesOf(outcome),
    ]
        .filter(Boolean)
        .join(" ");
    return {
        level: "error",
        title: (0,one_line/* oneLine */.T)(`${outcome.name} ${outcome.version} ${words}`, maxTitle),
        ...messageOf(cause, outcome.remedy),
    };
}
function versionOf({ name, version }) {
    return `${name} ${version}`;
}
function entriesOf({ entries = [] }) {
    if (entries.length === 0)
        return "";
    return `Differing: ${(0,wording/* firstFew */.Dt)(entries, 5)}.`;
}
function messageOf(message, remedy) {
    return { message: (0,one_line/* oneLine */.T)(sentences(message, remedy), maxMessage) };
}
/** As many as GitHub shows; where there are more of a level, its last one says how many are left out. */
function capAnnotations(all) {
    const levels = new Set(all.map(({ level }) => level));
    return [...levels].flatMap((level) => {
        const ofLevel = all.filter((annotation) => annotation.level === level);
        if (ofLevel.length <= most[level])
            return ofLevel;
        const kept = ofLevel.slice(0, most[level] - 1);
        const left = ofLevel.length - kept.length;
        const message = `${left} more problems are in the job summary.`;
        return [...kept, { level, title: `${left} more`, message }];
    });
}

;// CONCATENATED MODULE: ./packages/reporting/src/artifacts-page.ts


const nouns = { one: "artifact", many: "artifacts" };
/** The artifacts in the log of the step. */
function logArtifacts({ artifacts, runId }, info) {
    info(`Run ${runId} has all that is wanted: ${(0,wording/* counted */.hS)(artifacts.length, nouns)}.`);
    for (const { name, size: bytes } of artifacts)
        info(`  ${name}, ${(0,wording/* size */.Ej)(bytes)}`);
}
/** So many rows fit into the page, which GitHub takes up to 1 MiB. */
const shownRows = 1_000;
/** The artifacts, for the job summary. */
function renderArtifacts({ artifacts, warnings, runId, url }) {
    const count = (0,wording/* counted */.hS)(artifacts.length, nouns);
    const rows = artifacts
        .slice(0, shownRows)
        .map(({ name, id, size: bytes, digest, expiresAt }) => (0,src_blocks/* tableRow */.jD)([
        (0,src_escape/* code */.aY)(name, 200),
        String(id),
        (0,src_escape/* unbroken */.D_)((0,wording/* size */.Ej)(bytes)),
        expiresAt === undefined ? "" : new Date(expiresAt).toISOString().slice(0, 10),
        digest === undefined ? "none" : (0,src_escape/* code */.aY)(digest.replace(/^sha256:/, "")),
    ]));
    const columns = [
        ...[{ title: "Artifact" }, { title: "Id" }],
        { title: "Size", align: "right" },
        ...[{ title: "Expires" }, { title: "SHA-256" }],
    ];
    const blocks = [
        `## \u2705 ${count} of ${(0,src_escape/* link */.nf)(`run ${runId}`, url)}`,
        ...warnings.map(({ message }) => `\u26a0\ufe0f ${(0,src_escape/* escaped */.Mk)(message)}`),
        (0,src_blocks/* table */.tp)(columns, rows),
        ...(artifacts.length > shownRows
            ? [`${artifacts.length - shownRows} more are not shown.`]
            : []),
    ];
    return `${blocks.join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/ci-page.ts

/** The run, for the job summary. */
function renderCi({ workflow, run, failedJobs, notes }) {
    const symbol = run.conclusion === "success" ? "\u2705" : "\u274c";
    const attempt = run.attempt > 1 ? `, attempt ${run.attempt}` : "";
    const blocks = [
        `## ${symbol} ${(0,src_escape/* escaped */.Mk)(`${workflow}: ${run.conclusion ?? "no conclusion"}`, 200)}`,
        `${(0,src_escape/* link */.nf)(`Run ${run.id}`, run.url)}${attempt}, started by ${(0,src_escape/* code */.aY)(run.event, 100)} for the commit ${(0,src_escape/* code */.aY)(run.headSha)}.`,
        ...notes.map((note) => (0,src_escape/* escaped */.Mk)(note)),
        (0,src_blocks/* list */.p_)(failedJobs
            .slice(0, 500)
            .map(({ name, conclusion, url }) => `${(0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(name), url)}: ${(0,src_escape/* escaped */.Mk)(conclusion, 100)}`)),
    ];
    return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

// EXTERNAL MODULE: ./packages/publishing/src/checksum-files.ts
var checksum_files = __nccwpck_require__(2014);
;// CONCATENATED MODULE: ./packages/reporting/src/unit-table.ts




/** A table that is longer hides the rows in which nothing happened. */
const longTable = 100;
/** Longer names are no names of a registry: crates.io allows 64 characters, npm 214. */
const unit_table_maxName = 214;
const unit_table_maxVersion = 80;
const maxNote = 200;
/** Nothing to do about these; what remains has a section of its own. */
const uneventful = [
    "published",
    "already-published",
    "would-publish",
    "rate-limited",
    "not-reached",
];
/** The table of all units, in at most about `maxBytes`; below it, once, each note that several have. */
function unitTable(given, info, maxBytes) {
    const { outcomes, notes } = sharedNotes(given);
    return [...rowsOf(outcomes, info, maxBytes), ...notes];
}
/** Names shown with a note that several units have. */
const shownNames = 12;
/** The notes that several units have, each with their names, and the units without these. */
function sharedNotes(outcomes) {
    const shared = [...Map.groupBy(outcomes, ({ note }) => note)].flatMap(([note, units]) => note === undefined || units.length === 1 ? [] : [{ note, units }]);
    const own = ({ note, ...outcome }) => note === undefined || shared.some((each) => each.note === note)
        ? outcome
        : { ...outcome, note };
    const lines = shared.map(({ note, units }) => {
        const names = (0,wording/* firstFew */.Dt)(units.map(({ name }) => (0,src_escape/* code */.aY)(name, unit_table_maxName)), shownNames);
        return `<sub>${names}: ${(0,src_escape/* escaped */.Mk)(note, maxNote)}</sub>`;
    });
    return { outcomes: outcomes.map(own), notes: lines };
}
function rowsOf(outcomes, info, maxBytes) {
    if (outcomes.length === 0)
        return [];
    if (outcomes.length <= longTable)
        return cutTable(outcomes, info, maxBytes).blocks;
    const quiet = outcomes.filter(isUneventful);
    const loud = outcomes.filter((outcome) => !isUneventful(outcome));
    const open = cutTable(loud, info, maxBytes);
    const hidden = cutTable(quiet, info, maxBytes - open.bytes);
    if (quiet.length === 0)
        return open.blocks;
    return [...open.blocks, (0,src_blocks/* details */.zH)(listCounts(quiet), hidden.blocks.join("\n\n"))];
}
function isUneventful({ status, note }) {
    return uneventful.includes(status) && note === undefined;
}
function cutTable(outcomes, info, maxBytes) {
    if (outcomes.length === 0)
        return { blocks: [], bytes: 0 };
    const noun = info.noun;
    const isTimed = outcomes.some(({ finishedAt }) => finishedAt !== undefined);
    const { kept, left } = (0,src_blocks/* fitting */._Q)(outcomes, (outcome) => row(outcome, info, isTimed), maxBytes);
    const columns = [
        { title: noun.one.charAt(0).toUpperCase() + noun.one.slice(1) },
        { title: "Version" },
        { title: "Outcome" },
        { title: "Size", align: "right" },
        // Where nothing was uploaded, there is none.
        ...(isTimed ? [{ title: "Time", align: "right" }] : []),
    ];
    const rows = kept.length > 0 ? [(0,src_blocks/* table */.tp)(columns, kept)] : [];
    const cut = left > 0 ? [cutNote(left)] : [];
    return { blocks: [...rows, ...cut], bytes: Buffer.byteLength(rows.join("")) };
}
function row(outcome, info, isTimed) {
    const { startedAt, finishedAt } = outcome;
    const took = startedAt === undefined || finishedAt === undefined ? "" : duration(finishedAt - startedAt);
    return (0,src_blocks/* tableRow */.jD)([
        unitLink(outcome, info),
        (0,src_escape/* escaped */.Mk)(outcome.version, unit_table_maxVersion),
        outcomeCell(outcome),
        // What could not be packed has none.
        outcome.size === 0 ? "" : (0,src_escape/* unbroken */.D_)((0,wording/* size */.Ej)(outcome.size)),
        ...(isTimed ? [(0,src_escape/* unbroken */.D_)(took)] : []),
    ]);
}
/** The unit's name, linked to its version's page once the registry has it. */
function unitLink(outcome, info) {
    const isStaged = outcome.status === "conflict" && outcome.stageId !== undefined;
    const url = shown.includes(outcome.status) && !isStaged ? info.link(outcome) : undefined;
    return (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(outcome.name, unit_table_maxName), url);
}
/** A link to a page that does not exist yet would mislead. */
const shown = ["published", "already-published", "conflict"];
function outcomeCell(outcome) {
    const { attempts, note } = outcome;
    const { symbol, words } = wordsOf(outcome);
    const tries = attempts > 1 ? `, ${attempts} tries` : "";
    const remark = note === undefined ? "" : `<br><sub>${(0,src_escape/* escaped */.Mk)(note, maxNote)}</sub>`;
    return `${symbol} ${words}${tries}${remark}`;
}
/** Says that a page was cut, and where the rest is. */
function cutNote(left) {
    return `**${left} more are not shown, to keep this page below GitHub's limit.** The report (output <code>report</code>) has them all.`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/runs-on.ts


/** In bytes. */
const share = 40_000;
/** What binaries need of a system, one line for each platform, and the input that declares it. */
function runsOnBlock({ lines, declare }) {
    if (lines.length === 0)
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(lines, (line) => (0,src_escape/* code */.aY)(line, 400), share);
    return [
        "### Runs on",
        (0,src_blocks/* list */.p_)(kept),
        ...(left > 0 ? [cutNote(left)] : []),
        ...(declare.length > 0
            ? [
                (0,src_blocks/* details */.zH)("Keep it so", `A release that needs a newer system fails with this input, also in the declaration:\n\n${yaml(["oldest-system: |", ...declare.map((line) => `  ${line}`)])}`),
            ]
            : []),
    ];
}
/** Lines to copy, of names and versions alone. */
function yaml(lines) {
    return ["```yaml", ...lines, "```"].join("\n");
}

;// CONCATENATED MODULE: ./packages/reporting/src/assets-page.ts




/** GitHub refuses a summary above 1 MiB; a margin is kept. */
const maxTable = 800_000;
const asset = { one: "release asset", many: "release assets" };
/** The page of packaged assets for GITHUB_STEP_SUMMARY. */
function renderAssets({ assets, directory, checksums, runsOn }) {
    const listed = (0,checksum_files/* withoutChecksumFiles */.f)(assets);
    const rows = listed.map((each) => (0,src_blocks/* tableRow */.jD)([(0,src_escape/* code */.aY)(each.name), (0,src_escape/* unbroken */.D_)((0,wording/* size */.Ej)(each.size)), String(each.files), (0,src_escape/* code */.aY)(each.sha256)]));
    const { kept, left } = (0,src_blocks/* fitting */._Q)(rows, (row) => row, maxTable);
    const columns = [
        { title: "Asset" },
        { title: "Size", align: "right" },
        { title: "Files", align: "right" },
        { title: "SHA-256" },
    ];
    const total = assets.reduce((sum, each) => sum + each.size, 0);
    return `${[
        `## \ud83d\udce6 ${(0,wording/* counted */.hS)(assets.length, asset)}, ${(0,wording/* size */.Ej)(total)}`,
        `In ${(0,src_escape/* code */.aY)(directory)}, with their checksums in ${(0,src_escape/* code */.aY)(checksums)}${listed.length < assets.length ? " and in a <code>.sha256</code> file beside each" : ""}.`,
        (0,src_blocks/* table */.tp)(columns, kept),
        ...(left > 0 ? [cutNote(left)] : []),
        ...runsOnBlock(runsOn),
    ].join("\n\n")}\n`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/failure.ts

/**
 * The sentence with which a step fails. It stands below the annotations, in the log and on the run's page:
 * what these say of single units is not said again.
 */
function failureSentence(result, noun) {
    const isAnnotated = result.stopped !== undefined ||
        withStatus(result, "refused", "unclear").length > 0 ||
        failingConflicts(result).length > 0;
    const isWait = result.stopped === undefined && resumesLater(result);
    if (!isAnnotated || isWait)
        return verdict(result, noun).sentence.replace(/(?<![.!?\u2026])$/, ".");
    return `${headline(result, noun)}. The reason is above and in the job summary.`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/log.ts





const maxLine = 2_000;
/**
 * An event as one line of the log, or undefined where a line would say nothing new. Its words may come
 * from outside: what prints it keeps it from being a command to the runner, as it does with any line.
 */
function describeEvent(event) {
    const line = lineOf(event);
    return line === undefined ? undefined : (0,one_line/* oneLine */.T)(line, maxLine);
}
function lineOf(event) {
    switch (event.kind) {
        case "looking-up":
            return `Looking up ${(0,wording/* counted */.hS)(event.total, { one: "version", many: "versions" })}`;
        case "looked-up":
            return `Looked up ${event.total}: ${event.absent} not published yet, ${event.present} already in the registry`;
        case "estimate": {
            const { uploads, ms, reason } = event.estimate;
            if (uploads === 0)
                return "Nothing to upload";
            return `${(0,wording/* counted */.hS)(uploads, { one: "upload", many: "uploads" })}, about ${roughDuration(ms)}: ${reason}`;
        }
        case "wait": {
            const { reason, until, now, done, total } = event;
            const progress = done === undefined || total === undefined ? "" : ` · ${done}/${total} done`;
            return `${reason}: waiting until ${timeToTheSecond(until, now)} (${duration(until - now)})${progress}`;
        }
        case "waiting": {
            const { done, total, until, now, doneAbout } = event;
            return `${done}/${total} done · next upload in ${duration(until - now)} · expected to finish at ${timeToTheMinute(doneAbout, now)}`;
        }
        case "unclear": {
            const { unit, cause, pauseMs } = event;
            return `${unit.name} ${unit.version}: unclear answer (${(0,one_line/* oneLine */.T)(cause, 500)}): checking the registry in ${duration(pauseMs)}, and uploading again if it is missing`;
        }
        case "unsent": {
            const { unit, cause, pauseMs } = event;
            return `${unit.name} ${unit.version}: not uploaded yet (${(0,one_line/* oneLine */.T)(cause, 500)}): trying again in ${duration(pauseMs)}`;
        }
        case "settled": {
            const { outcome, position, total, leftMs } = event;
            // What stopped the release was told; a line for each unit behind it says nothing new.
            if (outcome.status === "not-reached")
                return undefined;
            const left = leftMs > 0 && position < total ? ` · about ${roughDuration(leftMs)} left` : "";
            return `${position}/${total} ${describeOutcome(outcome)}${left}`;
        }
        case "confirming": {
            const { title, confirmed, units, until, now } = event;
            const versions = (0,wording/* counted */.hS)(units, { one: "version", many: "versions" });
            const soFar = confirmed === 0 ? "" : ` (${confirmed} so far)`;
            return `Confirming that ${title} serves ${versions}${soFar}, until ${timeToTheSecond(until, now)} at the latest`;
        }
        case "confirmed":
            return `${event.confirmed}/${event.units} confirmed after ${duration(event.afterMs)}`;
        case "stopped":
            return `Stopped: ${sentences(event.cause, event.remedy)}`;
        case "cancelled":
            return "Cancelled: no further upload starts; what was done is recorded";
    }
}
/** "ruvector-graph 0.1.2 published in 1.2 s", with the cause and the remedy where there are any. */
function describeOutcome(outcome) {
    const { name, version, status, startedAt, finishedAt, attempts } = outcome;
    // How long an upload took is not how long something waited, differs or is blocked.
    const isSent = ["published", "pending", "staged"].includes(status);
    const took = isSent && startedAt !== undefined && finishedAt !== undefined
        ? ` in ${duration(finishedAt - startedAt)}`
        : "";
    const tries = attempts > 1 ? `, ${attempts} tries` : "";
    const differs = differing(outcome);
    // What differs says more than that something does.
    const cause = status === "conflict" && differs !== undefined ? undefined : outcome.cause;
    // What helps with what is staged is long, and the line that ends the run says it once.
    const remedy = status === "conflict" && outcome.stageId !== undefined ? undefined : outcome.remedy;
    const parts = [cause ?? outcome.note, differs, remedy];
    const why = sentences(...parts.map((part) => part && (0,one_line/* oneLine */.T)(part, 700)));
    const sent = { pending: "accepted", staged: "staged" };
    const words = status === "pending" || (status === "staged" && took !== "")
        ? sent[status]
        : wordsOf(outcome).words;
    const waits = status === "staged" && took !== "" ? ", waiting for approval" : "";
    return `${name} ${version} ${words}${took}${tries}${waits}${why === "" ? "" : `: ${why}`}`;
}
/** What differs from the published version, if anything does. */
function differing({ entries = [] }) {
    return entries.length === 0 ? undefined : (0,wording/* firstFew */.Dt)(entries, 5);
}

;// CONCATENATED MODULE: ./packages/reporting/src/outputs.ts



/**
 * The outputs of a publishing action. None is ever an empty string, which GitHub does not hand from
 * job to job: a list without items is `[]`, anything else that is absent is `none`.
 *
 * @param extras absolute paths of the folder of packed files and of the report
 */
function publishingOutputs(result, extras) {
    const ids = (...wanted) => JSON.stringify(withStatus(result, ...wanted).map(src_unit/* unitId */.K));
    return {
        complete: String(isComplete(result)),
        published: ids("published"),
        "already-published": ids("already-published"),
        "would-publish": ids("would-publish"),
        pending: ids("pending", "staged"),
        conflicts: JSON.stringify(failingConflicts(result).map(src_unit/* unitId */.K)),
        changed: JSON.stringify(changedSinceRelease(result).map(src_unit/* unitId */.K)),
        remaining: JSON.stringify(remaining(result).map(src_unit/* unitId */.K)),
        "resume-at": orNone(result.resumeAt === undefined ? undefined : isoTime(result.resumeAt)),
        packed: orNone(extras.packed),
        report: orNone(extras.report),
    };
}
/** The outputs of a publishing action that came to no result. */
const noPublishingOutputs = {
    complete: "false",
    published: "[]",
    "already-published": "[]",
    "would-publish": "[]",
    pending: "[]",
    conflicts: "[]",
    changed: "[]",
    remaining: "[]",
    "resume-at": "none",
    packed: "none",
    report: "none",
};
/**
 * Is every unit of the release in the registry? With the contents of this release, but for those that
 * differ and fail nothing: one that changed since a release of its own is no part of this one, and with
 * `on-conflict: warn` the maintainer takes what is published for released.
 */
function isComplete(result) {
    const there = withStatus(result, "published", "already-published").length;
    return there + changedSinceRelease(result).length === result.outcomes.length;
}
function orNone(value) {
    return value === undefined || value === "" ? "none" : value;
}

;// CONCATENATED MODULE: ./packages/reporting/src/github-release-page.ts


const files = { one: "file", many: "files" };
/** What became of the release, in one sentence. */
function gitHubReleaseSentence(page) {
    const { tag, draft, dryRun } = page.wanted;
    const { release, uploaded, moved, published, problems, missing, changed } = page;
    if (problems.length > 0) {
        const state = release === undefined
            ? `No ${page.tagged === undefined ? "release" : "tag"} was created`
            : `The release is ${release.draft ? "a draft" : "published"}`;
        return `${tag.name} was not released as asked. ${state}.`;
    }
    if (dryRun && page.warnings.some(({ code }) => code === "tag-at-other-commit")) {
        return `A real run would stop: the tag ${tag.name} is at another commit.`;
    }
    if (page.tagged !== undefined)
        return tagSentence(page);
    const adding = uploaded.length === 0 ? "" : ` with ${(0,wording/* counted */.hS)(uploaded.length, files)} to upload`;
    if (dryRun) {
        if (release === undefined) {
            return `A real run would create the release ${tag.name}${adding}${draft ? ", and leave it a draft" : `, and publish it${onceLive(page.wanted)}`}.`;
        }
        if (release.draft) {
            return `A real run would continue the draft of ${tag.name}${adding}${draft ? "" : `, and publish it${onceLive(page.wanted)}`}.`;
        }
        if (page.wanted.rolling && (uploaded.length > 0 || moved.length > 0)) {
            return `A real run would replace the release ${tag.name}${adding}.`;
        }
        const changes = [
            ...changesOf(changed, "make"),
            ...(uploaded.length > 0 ? [`add ${(0,wording/* counted */.hS)(uploaded.length, files)}`] : []),
            ...(moved.length > 0 ? [`move ${moved.join(", ")}`] : []),
        ];
        return changes.length === 0
            ? `${tag.name} is published and has all files: a real run would change nothing.`
            : `${tag.name} is published; a real run would ${changes.join(", and ")}.`;
    }
    if (published)
        return `${tag.name} is published.`;
    if (missing.length > 0) {
        const [are, they] = missing.length === 1 ? ["is", "it is"] : ["are", "they are"];
        const state = release?.draft === true
            ? `${tag.name} is a complete draft`
            : `${tag.name} is published, and the extra tags stay`;
        return `${state}: ${(0,wording/* firstFew */.Dt)(missing, 6)} ${are} not live yet. Run this job again when ${they}.`;
    }
    if (release?.draft === true)
        return `${tag.name} is a draft: a run without \`draft\` publishes it.`;
    const done = [
        ...changesOf(changed, "made"),
        ...(uploaded.length > 0 ? [`${(0,wording/* counted */.hS)(uploaded.length, files)} added`] : []),
    ];
    return done.length === 0
        ? `${tag.name} was already published and has all files.`
        : `${tag.name} was already published; ${done.join(", ")}.`;
}
function changesOf(changed, verb) {
    return [
        ...(changed.includes("prerelease") ? [`${verb} a release of the prerelease`] : []),
        ...(changed.includes("latest") ? [`${verb} it the latest release`] : []),
    ];
}
/** What became of a tag that has no release. */
function tagSentence({ wanted: { tag, dryRun }, tagged, missing }) {
    if (missing.length > 0) {
        const [are, they] = missing.length === 1 ? ["is", "it is"] : ["are", "they are"];
        return `The tag ${tag.name} was not created: ${(0,wording/* firstFew */.Dt)(missing, 6)} ${are} not live yet. Run this job again when ${they}.`;
    }
    if (tagged !== true)
        return `The tag ${tag.name} already existed.`;
    return dryRun
        ? `A real run would create the tag ${tag.name}.`
        : `The tag ${tag.name} was created.`;
}
/** A dry run comes before anything is live, so it does not ask. */
function onceLive({ publishWhen, names }) {
    return publishWhen === "live" && names > 0 ? " as soon as what it names is live" : "";
}
/** What became of the release, for the job summary. */
function renderGitHubRelease(page) {
    const { wanted, release, uploaded, moved, latest, notes } = page;
    const { dryRun, tag, sha } = wanted;
    const title = (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(tag.name), release?.url);
    const will = (real, dry) => (dryRun ? dry : real);
    const facts = [
        `Commit ${(0,src_escape/* code */.aY)(sha)}${wanted.prerelease ? ", a prerelease" : ""}`,
        ...(latest === undefined
            ? []
            : [latest === "true" ? `${will("Is", "Would be")} the latest release` : notLatest(latest)]),
        ...(uploaded.length > 0
            ? [`${will("Uploaded", "Would upload")} ${named(uploaded, wanted.assets.length)}`]
            : []),
        ...(moved.length > 0
            ? [
                `${will("Moved", "Would move")} the ${moved.length === 1 ? "tag" : "tags"} ${moved.map((each) => (0,src_escape/* code */.aY)(each)).join(", ")}`,
            ]
            : []),
    ];
    return [
        `## ${symbolOf(page)} ${page.tagged === undefined ? "Release" : "Tag"} ${title}`,
        (0,src_escape/* escaped */.Mk)(gitHubReleaseSentence(page)),
        (0,src_blocks/* list */.p_)(facts),
        ...notLive(page),
        ...page.warnings.map((warning) => `\u26a0\ufe0f ${problemLine(warning)}`),
        ...page.problems.map((problem) => `\u274c ${problemLine(problem)}`),
        ...assetTable(page),
        ...(dryRun && notes !== "" ? [(0,src_blocks/* details */.zH)("The notes", notes)] : []),
    ].join("\n\n");
}
function symbolOf({ wanted, problems, missing }) {
    if (problems.length > 0)
        return "\u274c";
    return wanted.dryRun ? "\ud83d\udd0d" : missing.length > 0 ? "\u23f3" : "\u2705";
}
/** Names shown on the page; the output has them all. */
const maxMissing = 200;
function notLive({ missing: all, differing, wanted }) {
    const missing = all.filter((id) => !differing.includes(id));
    if (missing.length === 0)
        return [];
    const left = missing.length - maxMissing;
    const misspelled = wanted.isOfPack
        ? ""
        : "If a name or version is misspelled, correct the inputs `crates` and `npm`. ";
    return [
        "### Not live yet",
        (0,src_blocks/* list */.p_)([
            ...missing.slice(0, maxMissing).map((id) => (0,src_escape/* code */.aY)(id, 300)),
            ...(left > 0 ? [`and ${left} more`] : []),
        ]),
        `No tag was created or moved. Staged packages wait for a person's approval; others wait for the registry, or for a job that failed. ${misspelled}When all of them are live, run this job again: it publishes the release.`,
    ];
}
/** However long the message is, the remedy is not cut off. */
function problemLine({ message, remedy }) {
    return [message, remedy].flatMap((text) => (text === undefined ? [] : [(0,src_escape/* escaped */.Mk)(text)])).join(" ");
}
/** All of them stand in the table below. */
function named(uploaded, all) {
    const count = (0,wording/* counted */.hS)(uploaded.length, files);
    return uploaded.length === all
        ? count
        : `${count}: ${(0,wording/* firstFew */.Dt)(uploaded.map((name) => (0,src_escape/* code */.aY)(name)), 12)}`;
}
function notLatest(latest) {
    return latest === "false" ? "Not the latest release" : "GitHub decides whether it is the latest";
}
function assetTable({ wanted: { dryRun, assets }, release }) {
    const shown = dryRun
        ? assets.map(({ name, size, sha256 }) => ({ name, size, digest: `sha256:${sha256}` }))
        : (release?.assets ?? []);
    if (shown.length === 0)
        return [];
    const rows = (0,checksum_files/* withoutChecksumFiles */.f)(shown).map(({ name, size: bytes, digest }) => [
        (0,src_escape/* code */.aY)(name),
        (0,src_escape/* unbroken */.D_)((0,wording/* size */.Ej)(bytes)),
        digest === undefined ? "" : (0,src_escape/* code */.aY)(digest.replace(/^sha256:/, "")),
    ]);
    const columns = [
        { title: "Asset" },
        { title: "Size", align: "right" },
        { title: "SHA-256" },
    ];
    const all = (0,src_blocks/* cutTable */.nd)(columns, rows, 100_000);
    return [rows.length > 20 ? (0,src_blocks/* details */.zH)(`All ${rows.length} assets`, all) : all];
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-facts.ts


const crateNoun = { one: "crate", many: "crates" };
const packageNoun = { one: "npm package", many: "npm packages" };
const fileNoun = { one: "file", many: "files" };
/** Jobs that failed; one that was skipped may have been meant so. */
function badJobs(jobs) {
    return jobs.filter(({ result }) => result !== "success" && result !== "skipped");
}
function inState(units, ...states) {
    return units.filter(({ state }) => states.includes(state));
}
/** What a person has taken back. */
function withdrawnOf(units) {
    return inState(units, "yanked", "deprecated");
}
/** What the decision about staged packages depends on. */
function release_facts_standingOf(units) {
    const packages = units.filter(({ kind }) => kind === "npm");
    return {
        faults: new Map(packages.flatMap((unit) => {
            const fault = faultOf(unit);
            return fault === undefined ? [] : [[(0,src_unit/* unitId */.K)(unit), fault]];
        })),
        live: inState(packages, "shipped", "broken", "pending").map(layered),
    };
}
function faultOf({ state, told, isOtherStage, isOtherTag, }) {
    if (state === "other-contents")
        return "live-differs";
    if (state !== "missing" && state !== "lost")
        return undefined;
    if (isOtherTag === true)
        return "stage-mistagged";
    if (isOtherStage === true)
        return "stage-differs";
    return told === "staged" ? "lost" : "absent";
}

;// CONCATENATED MODULE: ./packages/reporting/src/unit-releases-page.ts




/** What the units are called, by whether there are crates and npm packages among them. */
function unitNoun(has) {
    if (has.crates === has.npm)
        return { one: "crate or package", many: "crates and packages" };
    return has.crates ? crateNoun : packageNoun;
}
/** What became of the releases, or of the tags, of many units, in one sentence. */
function unitReleasesSentence(rows, units) {
    if (rows.length === 0)
        return `There is no ${units.one} to release.`;
    const failed = rows.filter(({ page }) => (page?.problems.length ?? 0) > 0);
    if (failed.length > 0) {
        return `${failed.length} of ${(0,wording/* counted */.hS)(rows.length, units)} could not be released as asked: ${failed.map(({ tag }) => tag).join(", ")}. Run this job again: it does what is missing.`;
    }
    const waiting = rows.filter(({ page }) => (page?.missing.length ?? 0) > 0);
    if (waiting.length > 0) {
        return `${waiting.length} of ${(0,wording/* counted */.hS)(rows.length, units)} not live yet: ${waiting.map(({ tag }) => tag).join(", ")}. Run this job again when ${waiting.length === 1 ? "it is" : "they are"}.`;
    }
    const dryRun = rows.some(({ page }) => page?.wanted.dryRun);
    const changed = rows.filter(({ page }) => page !== undefined && hasChanged(page)).length;
    const skipped = rows.filter((row) => row.skipped !== undefined).length;
    if (dryRun && changed > 0) {
        return `A real run would change ${changed} of ${(0,wording/* counted */.hS)(rows.length, units)}.`;
    }
    if (changed === 0 && skipped === 0) {
        return `${(0,wording/* counted */.hS)(rows.length, units)}: everything was released before.`;
    }
    const ends = [
        { count: changed, words: "released by this run" },
        { count: rows.length - changed - skipped, words: "released before" },
        { count: skipped, words: "skipped" },
    ].filter(({ count }) => count > 0);
    const said = ends.map(({ count, words }, index) => {
        return `${index === 0 ? (0,wording/* counted */.hS)(count, units) : count} ${words}`;
    });
    return `${said.join(", ")}.`;
}
/** Whether a run did anything, or a dry run's would. */
function hasChanged(page) {
    const { created, published, uploaded, tagged, changed } = page;
    const isMissing = page.wanted.dryRun && tagged === undefined && page.release?.draft !== false;
    return ([created, published, uploaded.length > 0, tagged === true, changed.length > 0].some(Boolean) ||
        isMissing);
}
/** The releases of many units, for the job summary. */
function renderUnitReleases(rows, units) {
    const problems = (0,problem/* eachOnce */.B)(rows.flatMap(({ page }) => page?.problems ?? []));
    const warnings = (0,problem/* eachOnce */.B)(rows.flatMap(({ page, skipped }) => [...(page?.warnings ?? []), ...(skipped ? [skipped] : [])]));
    const isWaiting = rows.some(({ page }) => (page?.missing.length ?? 0) > 0);
    const symbol = problems.length > 0 ? "\u274c" : isWaiting ? "\u23f3" : "\u2705";
    const lines = rows.map(({ name, version, tag, page, skipped }) => [
        (0,src_escape/* code */.aY)(`${name}@${version}`),
        (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(tag), page?.release?.url),
        page !== undefined
            ? (0,src_escape/* escaped */.Mk)(afterTag(gitHubReleaseSentence(page), tag))
            : skipped === undefined
                ? "released before, from another commit"
                : "skipped: see below",
    ]);
    const columns = [{ title: titleOf(units) }, { title: "Tag" }, { title: "Result" }];
    return [
        `## ${symbol} Releases of ${(0,wording/* counted */.hS)(rows.length, units)}`,
        (0,src_escape/* escaped */.Mk)(unitReleasesSentence(rows, units)),
        ...(lines.length === 0 ? [] : [(0,src_blocks/* cutTable */.nd)(columns, lines, 200_000)]),
        ...warnings.map((warning) => `\u26a0\ufe0f ${problemLine(warning)}`),
        ...problems.map((problem) => `\u274c ${problemLine(problem)}`),
    ].join("\n\n");
}
/** The row names the tag already. */
function afterTag(sentence, tag) {
    return sentence.startsWith(`${tag} `) ? sentence.slice(tag.length + 1) : sentence;
}
function titleOf({ one }) {
    return one.startsWith("npm ") ? one : `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/changed-table.ts



/** Differing entries shown for one unit; the report has all. */
const maxEntries = 6;
/**
 * The units that differ from what is published and are not being released, in one table. Between two
 * releases this is how things are: nothing is wrong.
 */
function changedTable(result, info, maxBytes) {
    const changed = changedSinceRelease(result);
    if (changed.length === 0)
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(changed, (outcome) => changed_table_row(outcome, info), maxBytes);
    const { one } = info.noun;
    const columns = [
        { title: one.charAt(0).toUpperCase() + one.slice(1) },
        { title: "Version" },
        { title: "What differs" },
    ];
    return [
        `### Changed since ${changed.length === 1 ? "its" : "their"} release`,
        nothingToDo(changed.length),
        ...(kept.length > 0 ? [(0,src_blocks/* table */.tp)(columns, kept)] : []),
        ...(left > 0 ? [cutNote(left)] : []),
    ];
}
function changed_table_row(outcome, info) {
    const { entries = [] } = outcome;
    const shown = entries.slice(0, maxEntries).map((entry) => (0,src_escape/* code */.aY)(entry, 300));
    const left = entries.length - shown.length;
    return (0,src_blocks/* tableRow */.jD)([
        unitLink(outcome, info),
        (0,src_escape/* escaped */.Mk)(outcome.version, 80),
        [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join("<br>"),
    ]);
}

// EXTERNAL MODULE: ./packages/publishing/src/stage-record.ts
var stage_record = __nccwpck_require__(6291);
;// CONCATENATED MODULE: ./packages/reporting/src/not-yet.ts


/** Names shown of what other jobs staged, and of what is not to be approved. */
const maxPins = 6;
/** What waits, and is not to go live before a person has settled what is wrong with other packages. */
function doNotApprove(held, needing, settle, faults) {
    if (held.length === 0)
        return [];
    const named = (packages) => namesOf(packages.map(src_unit/* unitId */.K));
    const pins = new Set(needing.flatMap((each) => each.pins));
    const doAllNeedAll = needing.length === held.length && settle.every((id) => pins.has(id));
    const first = doAllNeedAll ? (held.length === 1 ? "It needs" : "They need") : "First settle";
    const reasons = [...Map.groupBy(settle, (id) => whyNot[faults.get(id) ?? "lost"])].map(([[one, many], ids]) => `${namesOf(ids)}, which ${ids.length === 1 ? one : many}`);
    const isLive = settle.every((id) => faults.get(id) === "live-differs");
    const them = doAllNeedAll ? (held.length === 1 ? "it" : "them") : named(needing);
    const without = `npm, pnpm and bun install ${needing.length === 1 ? "it" : "them"} without ${settle.length === 1 ? "it" : "these"}, and do not fail`;
    const before = needing.length === 0
        ? ""
        : ` If you approve ${them} before, ${isLive ? "users get those bytes" : without}.`;
    return [
        `\u26d4 **Do not approve ${named(held)} yet.** ${first} ${reasons.join("; and ")}: the next step is named below.${before}`,
    ];
}
const noApproval = ["no approval makes live", "no approval makes live"];
const stagedOther = ["is staged with other bytes", "are staged with other bytes"];
/** After "which", of one and of several. */
const whyNot = {
    "live-differs": ["is live with other bytes", "are live with other bytes"],
    "stage-differs": stagedOther,
    "stage-mistagged": ["is staged with another dist-tag", "are staged with another dist-tag"],
    unclear: stagedOther,
    lost: noApproval,
    absent: noApproval,
};
/** Packages, in code. */
function namesOf(ids) {
    return (0,wording/* firstFew */.Dt)([...new Set(ids)].map((id) => (0,src_escape/* code */.aY)(id, 300)), maxPins);
}

;// CONCATENATED MODULE: ./packages/reporting/src/stage-table.ts


/** A longer table is shown when it is asked for. */
const stage_table_openRows = 12;
const told = "<code>npm stage view</code> shows the shasum of a stage, <code>npm stage download --json</code> its sha512 too.";
const noun = { one: "stage", many: "stages" };
/** The stages in the order of their approval, with what proves their contents, as far as that is known. */
function stageTable(layers, maxBytes) {
    const stages = layers.flatMap((layer, at) => layer.map((each) => ({ ...each, at: at + 1 })));
    const hasSums = stages.some(({ shasum }) => shasum !== undefined);
    const columns = ["Order", "Package", "Stage", ...(hasSums ? ["shasum"] : [])];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(stages, ({ at, stageId, shasum = "", ...version }) => (0,src_blocks/* tableRow */.jD)([
        String(at),
        nameOf(version),
        stageId === undefined ? "not known" : (0,src_escape/* code */.aY)(stageId, 100),
        ...(hasSums ? [shasum === "" ? "" : (0,src_escape/* code */.aY)(shasum.slice(0, 12), 12)] : []),
    ]), maxBytes / 8);
    const body = [
        (0,src_blocks/* table */.tp)(columns.map((title) => ({ title })), kept),
        ...(left > 0 ? [`${left} more are in the report.`] : []),
        ...sha512s(stages, maxBytes / 8),
        told,
    ];
    if (stages.length <= stage_table_openRows)
        return body;
    return [(0,src_blocks/* details */.zH)(`All ${(0,wording/* counted */.hS)(stages.length, noun)}`, body.join("\n\n"))];
}
/** Too wide to stand beside the ids. */
function sha512s(stages, maxBytes) {
    const known = stages.flatMap(({ integrity, ...version }) => integrity === undefined ? [] : [(0,src_blocks/* tableRow */.jD)([nameOf(version), (0,src_escape/* code */.aY)(integrity, 100)])]);
    if (known.length === 0)
        return [];
    const { kept } = (0,src_blocks/* fitting */._Q)(known, (row) => row, maxBytes);
    const columns = ["Package", "sha512"].map((title) => ({ title }));
    return [(0,src_blocks/* details */.zH)(`sha512 of ${(0,wording/* counted */.hS)(known.length, noun)}`, (0,src_blocks/* table */.tp)(columns, kept))];
}
function nameOf({ name, version }) {
    return `${(0,src_escape/* code */.aY)(name, 214)} ${(0,src_escape/* escaped */.Mk)(version, 80)}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/approvals.ts




/** Of ids that nobody was shown. */
const ifUnknown = "If npm no longer knows one: after an approval, wait until it is live; after a rejection, do not approve what needs it, and start a new run of the workflow.";
/** An id that can be shown in a block of code and pasted into a shell; npm's are UUIDs. */
const plainId = /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/u;
/** The same for names and addresses. */
const plainName = /^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,213}$/u;
const plainAddress = /^https?:\/\/[A-Za-z0-9./_:-]{1,400}$/u;
/**
 * Everything that a person needs to approve what was staged: in which order, what to compare it with,
 * each way to do it, how often npm will ask for a second factor, and what comes then.
 */
function approvals(waiting, place) {
    const { free: staged, held, needing, settle } = approvableNow(waiting, place);
    const notYet = doNotApprove(held, needing, settle, place.faults);
    if (staged.length === 0) {
        return held.length === 0
            ? []
            : [`### \u26d4 ${(0,wording/* counted */.hS)(held.length, place.noun)} not to approve yet`, ...notYet];
    }
    const layers = (0,approval_layers/* approvalLayers */.A1)(staged, place.all);
    const ordered = layers.flat();
    const them = staged.length === 1 ? "it" : "them";
    const order = layers.length > 1 ? `: ${layers.map(layerName).join(", then ")}` : "";
    return [
        `### ${whatWaits(staged, place.noun)}${order}${held.length === 0 ? "" : `; do not approve ${held.length} more yet`}`,
        ...notYet,
        `A maintainer of ${staged.length === 1 ? "the package" : "these packages"} approves ${them} with two-factor authentication, outside CI.`,
        ...validating(staged),
        ...comesFirst(ordered, place),
        ...unknownIds(ordered, place),
        ...maybeRejected(ordered),
        ...ways(ordered, place),
        ...stageTable(layers, place.maxBytes),
        ...(held.length > 0 ? [] : [afterwards(staged.length, place)]),
    ];
}
function whatWaits(staged, noun) {
    const isOne = staged.length === 1;
    const all = (0,wording/* counted */.hS)(staged.length, noun);
    return staged.every(({ isValidating }) => isValidating === true)
        ? `\u23f3 ${all} to approve when npm has validated ${isOne ? "it" : "them"}`
        : `\u270b ${all} ${isOne ? "waits" : "wait"} for approval`;
}
function validating(staged) {
    const { length } = staged.filter(({ isValidating }) => isValidating === true);
    if (length === 0)
        return [];
    if (length < staged.length) {
        return [
            `npm is still validating ${length} of these, and accepts no approval of ${length === 1 ? "it" : "them"} until it is done. <code>fairlead approve</code> waits for that; use the other ways afterwards.`,
        ];
    }
    return [
        `**Nothing can be approved yet:** npm is still validating ${length === 1 ? "this package" : "these packages"}. Start <code>fairlead approve</code> now and it waits for that, or come back later for the other ways.`,
    ];
}
function layerName(layer) {
    const [first] = layer;
    return layer.length === 1 && first !== undefined ? (0,src_escape/* code */.aY)(first.name, 214) : layerSize(layer);
}
/** Platform packages have a system in their name by custom, in the words of Node's `process.platform`. */
const platformName = /[-/](?:aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?:-|$)/u;
/** How many packages are in a layer of several; not all that stand first are platform packages. */
function layerSize(layer) {
    const sort = layer.every(({ name }) => platformName.test(name))
        ? "platform packages"
        : "packages";
    return `${layer.length} ${sort}`;
}
/** What other steps have staged or published has a page of its own, and npm does not check the order. */
function comesFirst(ordered, { all, liveNeeds = [] }) {
    const ids = [...ordered, ...all].map(({ name, version }) => `${name}@${version}`);
    const known = new Set([...ids, ...liveNeeds]);
    const needing = ordered.filter(({ pins }) => pins.some((pin) => !known.has(pin)));
    if (needing.length === 0)
        return [];
    const later = namesOf(needing.map(src_unit/* unitId */.K));
    const needed = namesOf(needing.flatMap(({ pins }) => pins.filter((pin) => !known.has(pin))));
    const needs = needing.length === 1 ? "needs" : "need";
    return [
        `\u26a0\ufe0f **Not first:** ${later} ${needs} ${needed}, from another step or job. If any of those waits too, approve it first, as <code>fairlead approve</code> does by itself.`,
    ];
}
/** npm shows stages to people only. */
function maybeRejected(ordered) {
    const unseen = ordered.filter(isMaybeRejected);
    if (unseen.length === 0)
        return [];
    const isAll = unseen.length === ordered.length;
    const [stages, exist] = ordered.length === 1
        ? ["this stage", "exists"]
        : isAll
            ? ["these stages", "exist"]
            : [`${unseen.length} of these stages`, unseen.length === 1 ? "exists" : "exist"];
    return [
        `npm shows stages to maintainers only, so it is not known whether ${stages} still ${exist}. ${ordered.length === 1 ? ifUnknown.replace("one", "it") : ifUnknown} With <code>stage-token</code>, the jobs can tell.`,
    ];
}
function isMaybeRejected({ isUnseen, isJustStaged, stageId }) {
    return isUnseen === true && isJustStaged !== true && stageId !== undefined;
}
function ways(ordered, place) {
    const all = idsOf(ordered);
    if (all.length === 0)
        return [];
    const flags = flagsOf(place);
    if (flags === undefined)
        return [];
    const run = place.runUrl.replace(/\/attempts\/\d+$/u, "");
    const perCommand = "npm stage approve ".length + flags.length;
    const { kept: ids, left } = (0,src_blocks/* fitting */._Q)(all, (id) => id.padEnd(id.length + perCommand), place.maxBytes / 4);
    const shown = ids.map((id) => id.trim());
    const factors = all.length === 1
        ? "npm asks for your second factor once."
        : `npm asks for your second factor once per package, ${all.length} times in all. The first two ways reuse a one-time password until npm rejects it.`;
    return [
        ...(plainAddress.test(run)
            ? [
                "To check everything that this run has staged and approve it in order, each layer once the previous one can be installed:",
                block([`npx @fairlead/cli approve ${run}`]),
            ]
            : []),
        `To approve without that check${all.length > 1 ? "; pnpm puts them in order by itself" : ""}:`,
        ...(left > 0 ? [] : [block([`npx pnpm@12 -C ~ stage approve ${shown.join(" ")}${flags}`])]),
        ...(all.length === 1
            ? ["Or with npm 11.15 or newer:"]
            : ["Or one by one in this order, with npm 11.15 or newer, which takes one id at a time:"]),
        block(shown.map((id) => `npm stage approve ${id}${flags}`)),
        ...(left > 0 ? [`${left} more are in the report.`] : []),
        `Or on npm's site, under *Staged Packages*${all.length > 1 ? ", from the top of the table to its end" : ""}. ${factors}`,
    ];
}
/**
 * Of these only the registry knows the ids. No command below approves them, so what others need stands
 * above them.
 */
function unknownIds(ordered, place) {
    const flags = flagsOf(place);
    const unknown = ordered.filter(({ stageId, name }) => stageId === undefined && plainName.test(name));
    if (unknown.length === 0 || flags === undefined)
        return [];
    const lists = unknown.map(({ name }) => `npm stage list ${name}${flags}`);
    const { kept } = (0,src_blocks/* fitting */._Q)(lists, (line) => line, place.maxBytes / 4);
    const pinned = new Set(ordered.flatMap(({ pins }) => pins));
    const isFirst = unknown.some(({ name, version }) => pinned.has(`${name}@${version}`));
    const isAll = unknown.length === ordered.length;
    const [ids, them, they] = unknown.length === 1
        ? [isAll ? "its id" : "the id of one of them", "it", "it is"]
        : [isAll ? "their ids" : `the ids of ${unknown.length} of them`, "them", "they are"];
    const first = isFirst
        ? ` \u26a0\ufe0f **Approve ${them} before the others**, some of which need ${them}.`
        : "";
    return [
        `This run has no record of ${ids}: a job that stopped early staged ${them}, or someone else did.${first} To see what ${they}:`,
        block(kept),
    ];
}
function afterwards(count, { isFailed, faults }) {
    const when = `**Afterwards**, when ${count === 1 ? "it is" : "all are"} live`;
    const unsent = [...faults].flatMap(([id, fault]) => (fault === "absent" ? [id] : []));
    if (isFailed !== true && unsent.length > 0) {
        const [are, them] = unsent.length === 1 ? ["is", "it"] : ["are", "them"];
        return `**Afterwards**: ${namesOf(unsent)} ${are} neither live nor staged. Fix what stopped ${them} and re-run the publishing jobs before the job that creates the GitHub release. What is staged or published is not sent again.`;
    }
    return isFailed === true
        ? `${when}: select **Re-run failed jobs**. What is staged or published is not sent again.`
        : `${when}: if a job with <code>confirm-staged</code> waits for its environment, approve its deployment. Otherwise re-run the job that creates the GitHub release, then the summary. The publishing jobs have nothing left to do.`;
}
function idsOf(packages) {
    return packages.flatMap(({ stageId }) => stageId !== undefined && plainId.test(stageId) ? [stageId] : []);
}
/** What commands for another registry end with; undefined if its address cannot stand in a command. */
function flagsOf({ registry }) {
    if (registry === undefined)
        return "";
    return plainAddress.test(registry) ? ` --registry ${registry}` : undefined;
}
function block(lines) {
    return `\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
}

;// CONCATENATED MODULE: ./packages/reporting/src/going-on.ts










/** Differing entries shown for one unit. */
const going_on_maxEntries = 20;
/** Bytes of what is told about approvals. */
const maxApprovals = 120_000;
/** Names shown for units that share a cause. */
const going_on_maxNames = 12;
/** How and when to go on: what a person who sees a red job wants to know first. */
function howToGoOn(result, info) {
    const missing = remaining(result).length;
    const lines = [...alarmOfStep(result, info), ...staged(result, info)];
    if (result.stopped !== undefined) {
        lines.push(`**Stopped:** ${why(result.stopped.cause, result.stopped.remedy)}`);
    }
    // Running again cannot fix a version that is taken.
    if (missing > 0 && stateOf(result) !== "conflict")
        lines.push(runAgain(result, missing, info));
    else if (result.dryRun)
        lines.push(afterDryRun(result));
    const pending = withStatus(result, "pending").length;
    if (pending > 0) {
        lines.push(`${(0,wording/* counted */.hS)(pending, info.noun)} accepted by ${(0,src_escape/* escaped */.Mk)(info.registry.title, 100)}, but not served yet. Run this job again to see whether they appear.`);
    }
    return lines;
}
/** What a person has to do stands above all that a machine can: running again does not help there. */
function staged(result, info) {
    // What this attempt staged a moment ago is there.
    const isUnseen = (each) => each.isUnseen === true && !(0,stage_record/* isOfAttempt */.ti)(each, info.attempt);
    const waiting = withStatus(result, "staged").map((outcome) => ({
        ...layered(outcome),
        ...{ integrity: outcome.checksum, isUnseen: isUnseen(outcome) },
    }));
    if (waiting.length === 0)
        return [];
    const beside = (info.beside?.waiting ?? []).map((each) => {
        return { ...layered(each), isUnseen: isUnseen(each) };
    });
    const standing = standingOf(result, info.beside);
    const { free } = approvableNow([...beside, ...waiting], standing);
    const others = free.filter((each) => beside.some((one) => one === each)).length;
    const [heading = "", ...blocks] = approvals([...beside, ...waiting], {
        ...{ runUrl: info.runUrl, registry: info.registry.isDefault ? undefined : info.registry.url },
        ...{ all: [...beside, ...result.outcomes.map(layered)], ...standing },
        liveNeeds: (info.beside?.live ?? []).map((each) => (0,src_unit/* unitId */.K)(each)),
        ...{ noun: info.noun, maxBytes: maxApprovals },
    });
    const elsewhere = others === 0
        ? []
        : [`${others} of them ${others === 1 ? "was" : "were"} staged by other steps of this run.`];
    return [heading, ...elsewhere, ...whyStaged(result, info), ...blocks];
}
/** What publish-mode: auto meant to publish directly, with the registry's words, each once. */
function whyStaged(result, { registry, noun }) {
    const refused = result.outcomes.filter(({ directRefusal }) => directRefusal !== undefined);
    return [...Map.groupBy(refused, ({ directRefusal }) => directRefusal ?? "")].map(([words, of]) => `${(0,src_escape/* escaped */.Mk)(registry.title, 100)} refused to publish ${(0,wording/* counted */.hS)(of.length, noun)} directly, so <code>publish-mode: auto</code> staged ${of.length === 1 ? "it" : "them"}: ${(0,src_escape/* escaped */.Mk)(words, 500)}`);
}
function runAgain(result, missing, info) {
    const { resumeAt, finishedAt } = result;
    if (needsNewVersion(remaining(result)))
        return newVersion(missing);
    const hasConflict = failingConflicts(result).length > 0;
    const mend = hasConflict || withStatus(result, "refused").length > 0;
    const when = onceFixed(mend, resumeAt !== undefined && resumesLater(result)
        ? timeToTheMinute(resumeAt, finishedAt)
        : undefined);
    const url = (0,src_escape/* httpsAddress */.gC)(info.runUrl);
    const again = url === undefined ? "Run this job again" : `[Run this job again](${url})`;
    const then = result.dryRun
        ? "Nothing was uploaded: this was a dry run."
        : missing === 1
            ? "It uploads only the one that is missing."
            : `It uploads only the ${missing} that are missing.`;
    return `\u27a1\ufe0f **${again}${when}.** ${then}${mend ? ` ${fixInFile}` : ""}`;
}
/** What goes before the next run: a fix, a limit's end (as text), or both; empty for neither. */
function onceFixed(mend, resume) {
    const whens = [
        ...(mend ? [" once the problems below are fixed"] : []),
        ...(resume === undefined ? [] : [` after ${resume}`]),
    ];
    return whens.join(", and the rest");
}
/** A person who fixes a file, and runs the job again, meets the same problem again. */
const fixInFile = "A re-run uses the same commit: if the fix changes a file, start a new run from the new commit.";
/** Whether no run publishes anything of what remains: it was refused for good, or needs what was. */
function needsNewVersion(remains) {
    const isLost = remains.some(({ isFinal }) => isFinal === true);
    return isLost && remains.every(({ status, isFinal }) => isFinal === true || status === "blocked");
}
/** The next step then, for so many crates or packages that are not published. */
function newVersion(count) {
    const again = count === 0
        ? "replace what is published"
        : `publish ${count === 1 ? "the one that is missing" : `the ${count} that are missing`}`;
    return `\u27a1\ufe0f **Release a new version.** Running jobs again does not ${again}.`;
}
function afterDryRun(result) {
    const { uploads, ms, reason } = result.estimate;
    const estimate = uploads > 0 ? ` The uploads take about ${roughDuration(ms)}: ${(0,src_escape/* escaped */.Mk)(reason)}.` : "";
    return `Nothing was uploaded: this was a dry run.${estimate}`;
}
/** Units of this release that differ from what is published, with the entries that differ. */
function conflicts(result, info, maxBytes) {
    const found = failingConflicts(result);
    const [first, ...others] = found;
    if (first === undefined)
        return [];
    // What helps all of them is written once.
    const { remedy } = first;
    const isShared = others.length > 0 && others.every((each) => each.remedy === remedy);
    const isToldAbove = remedy !== undefined && result.stopped?.remedy.includes(remedy) === true;
    const { kept, left } = (0,src_blocks/* fitting */._Q)(found, (outcome) => conflict(outcome, info, {
        isOpen: found.length <= 3,
        remedy: isShared || isToldAbove ? undefined : outcome.remedy,
    }), maxBytes);
    return [
        `### \u274c Differs from ${comparedWith(found)}`,
        ...(isShared && remedy !== undefined && !isToldAbove ? [(0,src_escape/* escaped */.Mk)(remedy, 1_000)] : []),
        ...kept,
        ...(left > 0 ? [cutNote(left)] : []),
    ];
}
function conflict(outcome, info, { isOpen, remedy }) {
    const { entries = [] } = outcome;
    const cause = outcome.cause?.replace(/^It /, "");
    const line = `**${unitLink(outcome, info)} ${(0,src_escape/* escaped */.Mk)(outcome.version, 80)}** ${why(cause, remedy)}`;
    if (entries.length === 0)
        return line.trim();
    const shown = entries.slice(0, going_on_maxEntries).map((entry) => `<li>${(0,src_escape/* code */.aY)(entry, 300)}</li>`);
    const left = entries.length - shown.length;
    const more = left > 0 ? `<li>and ${left} more</li>` : "";
    const count = (0,wording/* counted */.hS)(entries.length, { one: "entry differs", many: "entries differ" });
    return `${line.trim()}\n\n<details${isOpen ? " open" : ""}><summary>${count}</summary><ul>${shown.join("")}${more}</ul></details>`;
}
/** Units that failed, grouped by their cause. */
function whatRemains(result, info, maxBytes) {
    const groups = groupsByCause(remaining(result));
    if (groups.length === 0)
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(groups, (group) => groupLine(group, result, info), maxBytes);
    return ["### What remains", (0,src_blocks/* list */.p_)(kept), ...(left > 0 ? [cutNote(left)] : [])].filter(Boolean);
}
function groupLine(group, result, info) {
    const { status, outcomes } = group;
    const { symbol, words } = statusWords[status];
    const cause = group.cause ?? whyWithoutCause(status, result, outcomes.length);
    // When to run again stands above, with the time.
    const remedy = status === "rate-limited" ? undefined : group.remedy;
    const [first] = outcomes;
    if (first !== undefined && outcomes.length === 1) {
        return `${symbol} **${unitLink(first, info)} ${(0,src_escape/* escaped */.Mk)(first.version, 80)}** ${words}: ${why(cause, remedy)}`;
    }
    const names = (0,wording/* firstFew */.Dt)(outcomes.map(({ name }) => (0,src_escape/* escaped */.Mk)(name, 214)), going_on_maxNames);
    const count = (0,wording/* counted */.hS)(outcomes.length, info.noun);
    return `${symbol} **${count} ${words}**: ${why(cause, remedy)}<br><sub>${names}</sub>`;
}
/** The cause, and what to do about it on a line of its own. */
function why(cause, remedy) {
    const remedyLine = remedy === undefined ? "" : `<br>\u2192 ${(0,src_escape/* escaped */.Mk)(remedy)}`;
    return `${(0,src_escape/* escaped */.Mk)(cause ?? "")}${remedyLine}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/problem-list.ts



/** GitHub refuses a summary above 1 MiB; a margin is kept. */
const maxPage = 900_000;
/** How much of it warnings get. */
const maxWarnings = 60_000;
/**
 * The summary of a job that came to no result: every problem with its place and what to do.
 *
 * @param info.assurance a sentence on what was not done, such as "Nothing was uploaded.", where that
 * is sure
 */
function renderProblems(problems, info) {
    const { warnings = [] } = info;
    const assurance = info.assurance === undefined ? "" : `${(0,src_escape/* escaped */.Mk)(info.assurance, 100)} `;
    return `${[
        `## \u274c ${(0,src_escape/* escaped */.Mk)(info.action, 100)}: ${(0,problem/* countProblems */._k)(problems)} to fix`,
        `${assurance}Fix the following, then run the job again:`,
        ...problemList(problems, maxPage - maxWarnings),
        ...(warnings.length > 0 ? ["### \u26a0\ufe0f Warnings", ...problemList(warnings, maxWarnings)] : []),
    ].join("\n\n")}\n`;
}
/** The problems as a list, in at most about `maxBytes`. */
function problemList(problems, maxBytes) {
    const { kept, left } = (0,src_blocks/* fitting */._Q)(problems, problemItem, maxBytes);
    return [(0,src_blocks/* list */.p_)(kept), ...(left > 0 ? [cutNote(left)] : [])].filter(Boolean);
}
/** So many places are shown; the file of each crate or package is easily found. */
const placesShown = 12;
function problemItem({ message, remedy, copy, file, line, places = [] }) {
    const place = file === undefined ? "" : line === undefined ? file : `${file}:${line}`;
    // A message of the declaration begins with its place, for the log; others name the file.
    const isNamed = line === undefined ? namesFile(message, place) : message.startsWith(`${place}:`);
    const where = place === "" || isNamed ? "" : `${(0,src_escape/* code */.aY)(place, 300)} `;
    const what = remedy === undefined ? "" : `<br>\u2192 ${(0,src_escape/* escaped */.Mk)(remedy)}`;
    const whole = copy === undefined ? "" : `<br>${(0,src_escape/* code */.aY)(copy, Infinity)}`;
    const all = (0,wording/* firstFew */.Dt)(places.map((each) => (0,src_escape/* code */.aY)(each, 300)), placesShown);
    const see = places.length === 0 ? "" : ` See ${all}.`;
    return `${where}${(0,src_escape/* escaped */.Mk)(message)}${see}${what}${whole}`;
}
/** Whether a message says a path as a word of its own. */
function namesFile(message, file) {
    return message.split(/[\s,;]+/).some((word) => word.replace(/^[("`]|[)"`:.]+$/g, "") === file);
}

;// CONCATENATED MODULE: ./packages/reporting/src/pack-page.ts






const file = { one: "file", many: "files" };
const symbols = { ready: "\u2705", failed: "\u274c", waiting: "\u23f8\ufe0f" };
const shares = { problems: 200_000, files: 400_000, warnings: 60_000, units: 40_000 };
/** "Packed 1.2.3: 12 files", or what is in the way: for the log, and the head of the page. */
function packSentence({ version, parts, pack, problems }) {
    const what = version === undefined ? "" : ` ${version}`;
    if (pack !== undefined)
        return `Packed${what}: ${(0,wording/* counted */.hS)(pack.files.length, file)}`;
    const failed = parts.filter(({ state }) => state === "failed").map(({ title }) => title);
    const ready = parts.filter(({ state }) => state === "ready").map(({ title }) => title);
    const others = ready.length === 0 ? "" : ` Ready: ${inSentence(ready)}.`;
    const reason = failed.length === 0 ? `${(0,problem/* countProblems */._k)(problems)} to fix` : `${inSentence(failed)} failed`;
    // A part of it may be published already, from another pack.
    return `There is no pack of ${version ?? "this release"} to publish: ${reason}.${others}`;
}
/** Titles inside a sentence: "crates, npm packages, and GitHub release". */
function inSentence(titles) {
    const names = /^(GitHub|npm)\b/;
    const words = titles.map((title) => names.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`);
    return new Intl.ListFormat("en").format(words);
}
/** The page of a pack for GITHUB_STEP_SUMMARY, below 1 MiB whatever the input. */
function renderPack(page) {
    const { parts, units, pack, problems, warnings, commit } = page;
    const rows = parts.map(({ title, state, files, words }) => (0,src_blocks/* tableRow */.jD)([
        title,
        (0,src_escape/* unbroken */.D_)(`${symbols[state]} ${state}`),
        state === "ready" ? String(files) : "",
        (0,src_escape/* escaped */.Mk)(words, 300),
    ]));
    const columns = [
        ...[{ title: "Part" }, { title: "State" }],
        ...[{ title: "Files", align: "right" }, { title: "Details" }],
    ];
    return `${[
        `## ${pack === undefined ? "\u274c" : "\ud83d\udce6"} ${(0,src_escape/* escaped */.Mk)(packSentence(page), 300)}`,
        `Commit ${(0,src_escape/* code */.aY)(commit.slice(0, 7))}.${pack === undefined ? "" : ` The pack is ${(0,src_escape/* code */.aY)(pack.reference)}: pass it to the publishing actions as <code>from</code>.`}`,
        ...(parts.length > 0 ? [(0,src_blocks/* table */.tp)(columns, rows)] : []),
        ...(problems.length > 0
            ? [`### ${(0,problem/* countProblems */._k)(problems)} to fix`, ...problemList(problems, shares.problems)]
            : []),
        ...units.flatMap(unitsOf),
        ...(pack === undefined ? [] : filesTable(pack.files)),
        ...(warnings.length > 0
            ? [
                `### \u26a0\ufe0f ${(0,wording/* counted */.hS)(warnings.length, { one: "warning", many: "warnings" })}`,
                ...problemList(warnings, shares.warnings),
            ]
            : []),
    ].join("\n\n")}\n`;
}
/** What is in the way, then what has only changed. */
function unitsOf({ result, info }) {
    return [
        ...conflicts(result, info, shares.units),
        ...whatRemains(result, info, shares.units),
        ...changedTable(result, info, shares.units),
    ];
}
function filesTable(files) {
    const row = (each) => (0,src_blocks/* tableRow */.jD)([
        ...[(0,src_escape/* escaped */.Mk)(each.holds, 300), (0,src_escape/* unbroken */.D_)((0,src_escape/* escaped */.Mk)(each.seen, 60)), (0,src_escape/* unbroken */.D_)((0,wording/* size */.Ej)(each.size))],
        ...[(0,src_escape/* code */.aY)(each.sha256), (0,src_escape/* code */.aY)(each.path, 300)],
    ]);
    const { kept, left } = (0,src_blocks/* fitting */._Q)(files, row, shares.files);
    const columns = [
        ...[{ title: "Contents" }, { title: "Registry" }, { title: "Size", align: "right" }],
        ...[{ title: "SHA-256" }, { title: "File" }],
    ];
    const body = [(0,src_blocks/* table */.tp)(columns, kept), ...(left > 0 ? [cutNote(left)] : [])].join("\n\n");
    return [(0,src_blocks/* details */.zH)(`Checksums of ${(0,wording/* counted */.hS)(files.length, file)}`, body)];
}

;// CONCATENATED MODULE: ./packages/reporting/src/plan-page-declaration.ts


const plan_page_declaration_maxTable = 60_000;
/** The declaration, to be opened. */
function declarationBlock(declaration) {
    if ("first" in declaration) {
        const body = `Save it as <code>.github/fairlead.yml</code>: every step then reads its inputs from it, and sets only what differs between runs. Check it first, above all the names of the artifacts:\n\n\`\`\`yaml\n${declaration.first}\`\`\``;
        return (0,src_blocks/* details */.zH)("A fairlead.yml for this repository", body);
    }
    const rows = declaration.fields.map(({ name, value, isOverridden }) => [
        (0,src_escape/* code */.aY)(name, 100),
        (0,src_escape/* code */.aY)(value, 1_000),
        isOverridden ? "overridden by this step" : "",
    ]);
    const count = (0,wording/* counted */.hS)(rows.length, { one: "field", many: "fields" });
    return (0,src_blocks/* details */.zH)(`${(0,src_escape/* escaped */.Mk)(declaration.file, 100)}: ${count}`, (0,src_blocks/* cutTable */.nd)([{ title: "Field" }, { title: "Value" }, { title: "" }], rows, plan_page_declaration_maxTable));
}
/** The declaration in a line of the log; a first one is too long for that. */
function declarationLine(declaration) {
    if ("first" in declaration) {
        return "There is no .github/fairlead.yml. The job summary ends with one for this repository, which is also the output declaration.";
    }
    const fields = declaration.fields.map(({ name, isOverridden }) => isOverridden ? `${name} (overridden by this step)` : name);
    return `${declaration.file} declares ${fields.length === 0 ? "nothing" : fields.join(", ")}.`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/plan-page-graph.ts
/**
 * Mermaid refuses more than 500 edges and 50,000 characters of text, and shows an error then
 * (https://mermaid.js.org/config/schema-docs/config.html, `maxEdges` and `maxTextSize`, which GitHub
 * leaves as they are).
 */
const maxEdges = 400;
const maxText = 40_000;
/** Names that are shown of a level. */
const plan_page_graph_maxNames = 6;
/** Levels that are shown of a section: with as many of two, both bounds are kept. */
const maxLevels = 40;
/**
 * The order as a diagram of Mermaid, from left to right; edges that others imply are left out, and a
 * version that all units have. What is too large for one is shown level by level, without colors.
 *
 * @param sections the units that go to each registry, by its title
 */
function orderGraph(sections) {
    const versions = new Set(sections.flatMap(({ units }) => units.map(({ version }) => version)));
    const drawn = sections.map(({ title, units }, index) => subgraph(title, index, drawUnits(units, index, versions.size > 1)));
    const text = fenced(drawn);
    const edges = drawn.reduce((sum, each) => sum + each.edges, 0);
    if (edges <= maxEdges && text.length <= maxText)
        return text;
    return fenced(sections.map(({ title, units }, index) => subgraph(title, index, drawLevels(units, index))));
}
/** The units that can be uploaded side by side: each level after those before it. */
function levels(units) {
    const depths = new Map();
    const found = [];
    // They stand in order, so what comes before a unit is known.
    for (const unit of units) {
        const depth = Math.max(-1, ...unit.after.map((name) => depths.get(name) ?? -1)) + 1;
        depths.set(unit.name, depth);
        (found[depth] ??= []).push(unit);
    }
    return found;
}
function drawUnits(units, section, withVersion) {
    const ids = new Map(units.map(({ name }, index) => [name, `u${section}_${index}`]));
    const nodes = units.map((unit) => {
        const version = withVersion ? `<br/>${plain(unit.version)}` : "";
        return `${ids.get(unit.name) ?? ""}["${plain(unit.name)}${version}"]:::${plan_page_graph_stateOf(unit)}`;
    });
    const edges = withoutImplied(units).flatMap(({ name, after }) => {
        const to = ids.get(name);
        return after.flatMap((before) => {
            const from = ids.get(before);
            return from === undefined || to === undefined ? [] : [`${from} --> ${to}`];
        });
    });
    return { lines: [...nodes, ...edges], edges: edges.length };
}
function drawLevels(units, section) {
    const found = levels(units);
    const nodes = found.slice(0, maxLevels).map((level, index) => {
        const names = level.slice(0, plan_page_graph_maxNames).map(({ name }) => plain(name));
        const more = level.length > plan_page_graph_maxNames ? [`and ${level.length - plan_page_graph_maxNames} more`] : [];
        return `l${section}_${index}["${[`level ${index + 1}`, ...names, ...more].join("<br/>")}"]`;
    });
    if (found.length > maxLevels) {
        nodes.push(`l${section}_${nodes.length}["and ${found.length - maxLevels} more levels"]`);
    }
    const edges = nodes
        .slice(1)
        .map((_, index) => `l${section}_${index} --> l${section}_${index + 1}`);
    return { lines: [...nodes, ...edges], edges: edges.length };
}
function subgraph(title, index, { lines, edges }) {
    const inside = ["direction LR", ...lines].map((line) => `    ${line}`);
    // Mermaid's own color behind the units would change theirs.
    const style = `  style s${index} fill:none,stroke:#8886`;
    return { lines: [`  subgraph s${index}["${plain(title)}"]`, ...inside, "  end", style], edges };
}
/** Mermaid sets what stands first below what comes after it. */
function fenced(drawn) {
    const lines = drawn.toReversed().flatMap((each) => each.lines);
    return ["```mermaid", "flowchart LR", ...lines, ...classes, "```"].join("\n");
}
const classes = [
    "  classDef there fill:#8882,stroke:#888",
    "  classDef next fill:#2da44e33,stroke:#2da44e",
    "  classDef fresh fill:#0969da33,stroke:#0969da",
];
function plan_page_graph_stateOf({ published, isNew }) {
    return published ? "there" : isNew ? "fresh" : "next";
}
/** Without the edges that a longer way implies. */
function withoutImplied(units) {
    const above = new Map();
    return units.map(({ name, after }) => {
        const implied = new Set(after.flatMap((each) => [...(above.get(each) ?? [])]));
        above.set(name, new Set([...implied, ...after]));
        return { name, after: after.filter((each) => !implied.has(each)) };
    });
}
/** Within quotes Mermaid takes these for nothing but themselves; a name has few others. */
function plain(text) {
    const shown = text.replace(/[^A-Za-z0-9@/_.+ -]/gu, "?");
    return shown.length > 60 ? `${shown.slice(0, 59)}\u2026` : shown;
}

;// CONCATENATED MODULE: ./packages/reporting/src/plan-page.ts






/** The shares of the page, which GitHub takes up to 1 MiB. */
const plan_page_maxTable = 500_000;
const maxProblems = 200_000;
const plan_page_maxWarnings = 80_000;
const maxNotes = 20_000;
/** Above so many units the order is shown when it is asked for. */
const maxOpen = 60;
/** The page of a plan for GITHUB_STEP_SUMMARY: the release at a glance, and what would stop it. */
function renderPlan(plan) {
    const { problems, sections } = plan;
    const units = sections.reduce((sum, section) => sum + section.units.length, 0);
    const blocks = [
        `## ${problems.length > 0 ? "\u274c" : "\ud83d\udccb"} ${(0,src_escape/* escaped */.Mk)(planHeadline(plan), 300)}`,
        ...problemBlocks(problems),
        ...facts(plan),
        ...(sections.length > 0 ? [registries(sections)] : []),
        ...sections.flatMap(newNames),
        ...warnings(plan.warnings),
        ...(units > 0 ? [folded("Dependency graph", withLegend(orderGraph(sections)), units)] : []),
        ...sections.flatMap((section) => unitsInOrder(section, plan_page_maxTable / sections.length)),
        ...platforms(plan),
        ...notes(plan),
        ...(plan.declaration === undefined ? [] : [declarationBlock(plan.declaration)]),
    ];
    return `${blocks.join("\n\n")}\n`;
}
/** "Release 1.2.3: 26 crates and 9 packages, 14 to publish, 12 new names" */
function planHeadline(plan) {
    const { problems } = plan;
    return problems.length > 0
        ? `${planTitle(plan)}: ${(0,problem/* countProblems */._k)(problems)} to fix`
        : whatIsReleased(plan);
}
function planTitle({ version }) {
    return `Release${version === undefined ? "" : ` ${version}`}`;
}
/** The headline of a plan without problems. */
function whatIsReleased(plan) {
    const { sections } = plan;
    const title = planTitle(plan);
    const all = sections.map(({ units, noun }) => (0,wording/* counted */.hS)(units.length, noun)).join(" and ");
    const missing = sections.flatMap(({ units }) => units.filter(({ published }) => !published));
    const fresh = missing.filter(({ isNew }) => isNew).length;
    if (missing.length === 0)
        return `${title}: ${all === "" ? "" : `${all}, `}nothing to publish`;
    const newNames = (0,wording/* counted */.hS)(fresh, { one: "new name", many: "new names" });
    const isNew = fresh > 0 ? `, ${newNames}` : "";
    return `${title}: ${all}, ${missing.length} to publish${isNew}`;
}
function withLegend(graph) {
    if (!graph.includes(":::"))
        return graph;
    return `${graph}\n\n<sub>Gray: already published. Green: a new version. Blue: a new name.</sub>`;
}
/** How long the uploads to a registry take, and why. */
function planEstimate({ estimate }) {
    if (estimate.uploads === 0)
        return "everything is already published";
    return `about ${roughDuration(estimate.ms)}: ${estimate.reason}`;
}
function problemBlocks(problems) {
    if (problems.length === 0)
        return [];
    const intro = "Nothing was published. Fix these problems before the release:";
    return [intro, ...problemList(problems, maxProblems)];
}
function facts({ version, tag, sha, distTag }) {
    const rows = [
        ["Version", version],
        ["Tag", tag],
        ["Commit", sha],
        ["npm dist-tag", distTag],
    ].flatMap(([name = "", value]) => value === undefined ? [] : [`**${name}** ${(0,src_escape/* code */.aY)(value, 200)}`]);
    return rows.length === 0 ? [] : [rows.join(" · ")];
}
/** One row for each registry: counts, and how long it takes and why. */
function registries(sections) {
    const columns = [
        { title: "Registry" },
        { title: "Total", align: "right" },
        { title: "Already published", align: "right" },
        { title: "New versions", align: "right" },
        { title: "New names", align: "right" },
        { title: "Uploads take" },
    ];
    const rows = sections.map((section) => {
        const { units, title } = section;
        const there = units.filter(({ published }) => published).length;
        const fresh = units.filter(({ published, isNew }) => !published && isNew).length;
        return (0,src_blocks/* tableRow */.jD)([
            (0,src_escape/* escaped */.Mk)(title, 100),
            ...[units.length, there, units.length - there - fresh, fresh].map(String),
            (0,src_escape/* escaped */.Mk)(planEstimate(section)),
        ]);
    });
    return (0,src_blocks/* table */.tp)(columns, rows);
}
/** So many are named; of more the table tells which are new, and the log. */
const maxNamed = 10;
/** Names are permanent, and only a person's token makes one. */
function newNames(section) {
    const found = newNamesOf(section);
    if (found === undefined)
        return [];
    const { names, lacks, advice } = found;
    const shown = names.length > maxNamed ? "" : `: ${names.map((name) => (0,src_escape/* code */.aY)(name, 250)).join(" ")}`;
    return [`\ud83c\udd95 **${(0,src_escape/* escaped */.Mk)(section.title, 100)} ${lacks}**${shown}. ${advice}`];
}
/** What the registry has nothing of, and who can create it. */
function newNamesOf({ units, noun }) {
    const fresh = units.filter(({ published, isNew }) => !published && isNew);
    if (fresh.length === 0)
        return undefined;
    const many = fresh.length > 1;
    const isPackage = noun.one === "package";
    const isAll = fresh.length === units.length;
    const these = isAll ? `any of these ${fresh.length}` : `${fresh.length} of these`;
    const lacks = `does not have ${many ? `${these} ${noun.many}` : `this ${noun.one}`} yet`;
    const how = isPackage
        ? ` A login or a granular token can publish ${many ? "them" : "it"}, or stage ${many ? "them" : "it"} for approval; then add the workflow to ${many ? "their" : "its"} trusted publishers.`
        : "";
    return {
        names: fresh.map(({ name }) => name),
        lacks,
        advice: `Trusted publishing cannot create ${many ? "them" : "it"}: the first version needs a token from ${many ? "their" : "its"} future owner.${how}`,
    };
}
function unitsInOrder({ noun, units, link: linkOf }, maxBytes) {
    if (units.length === 0)
        return [];
    const rows = units.map((unit, index) => (0,src_blocks/* tableRow */.jD)([
        String(index + 1),
        (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(unit.name), unit.published ? linkOf(unit) : undefined),
        (0,src_escape/* escaped */.Mk)(unit.version, 100),
        unit.published ? "\u2611\ufe0f already published" : unit.isNew ? "\ud83c\udd95 new name" : "\u2b06\ufe0f new version",
        unit.after.map((name) => (0,src_escape/* code */.aY)(name)).join(" "),
    ]));
    const { kept, left } = (0,src_blocks/* fitting */._Q)(rows, (row) => row, maxBytes);
    const columns = [
        { title: "#", align: "right" },
        { title: `${noun.one.charAt(0).toUpperCase()}${noun.one.slice(1)}` },
        { title: "Version" },
        { title: "Registry" },
        { title: "After" },
    ];
    const body = [(0,src_blocks/* table */.tp)(columns, kept), ...(left > 0 ? [leftOut(left)] : [])].join("\n\n");
    const title = (0,wording/* counted */.hS)(units.length, noun);
    return [units.length > maxOpen ? (0,src_blocks/* details */.zH)(title, body) : `### ${title}\n\n${body}`];
}
/** Shown at once, or when it is asked for. */
function folded(title, body, units) {
    return units > maxOpen ? (0,src_blocks/* details */.zH)(title, body) : body;
}
function platforms({ platforms }) {
    if (platforms.length === 0)
        return [];
    const rows = platforms.map(({ platform, target, runner }) => (0,src_blocks/* tableRow */.jD)([platform, target, runner].map((text) => (0,src_escape/* code */.aY)(text, 200))));
    const columns = [{ title: "Platform" }, { title: "Target" }, { title: "Runner" }];
    const count = (0,wording/* counted */.hS)(platforms.length, { one: "platform", many: "platforms" });
    return [(0,src_blocks/* details */.zH)(count, (0,src_blocks/* table */.tp)(columns, rows))];
}
function notes({ notes }) {
    if (notes.length === 0)
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(notes, (note) => (0,src_escape/* escaped */.Mk)(note), maxNotes);
    return [(0,src_blocks/* list */.p_)(kept), ...(left > 0 ? [leftOut(left)] : [])];
}
/** More warnings than these are shown when they are asked for. */
const maxShown = 3;
function warnings(problems) {
    if (problems.length === 0)
        return [];
    const list = problemList(problems, plan_page_maxWarnings);
    const title = `\u26a0\ufe0f ${(0,wording/* counted */.hS)(problems.length, { one: "warning", many: "warnings" })}`;
    if (problems.length <= maxShown)
        return [`**${title}**`, ...list];
    return [(0,src_blocks/* details */.zH)(title, list.join("\n\n"))];
}
function leftOut(left) {
    return `**${left} more are not shown, to keep this page below GitHub's limit.** The log has them all.`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/plan-log.ts





const plan_log_maxLine = 4_000;
/** The plan as lines of the log: what is released, then notes, then what is wrong, which ends the log. */
function logPlan(page, log) {
    // Names are those of manifests, whatever these hold.
    const say = (line) => {
        log((0,one_line/* oneLine */.T)(line, plan_log_maxLine));
    };
    if (page.sections.length > 0)
        say(whatIsReleased(page));
    for (const section of page.sections) {
        say(`${section.title}: ${(0,wording/* counted */.hS)(section.units.length, section.noun)}, in this order:`);
        for (const [index, { name, version, published, isNew, after }] of section.units.entries()) {
            const state = published ? "already published" : isNew ? "new name" : "new version";
            const order = after.length > 0 ? `, after ${after.join(", ")}` : "";
            say(`${index + 1}. ${name} ${version}: ${state}${order}`);
        }
        const fresh = newNamesOf(section);
        if (fresh !== undefined) {
            say(`${section.title} ${fresh.lacks}: ${(0,wording/* firstFew */.Dt)(fresh.names, 10)}. ${fresh.advice}`);
        }
        say(`Uploads to ${section.title}: ${planEstimate(section)}.`);
    }
    for (const note of page.notes)
        say(note);
    if (page.declaration !== undefined)
        say(declarationLine(page.declaration));
    // GitHub shows so many annotations of a step, and of each so much; the log has it all.
    for (const told of [page.warnings, page.problems]) {
        if (!fitsAnnotations(told))
            for (const each of told)
                log((0,one_line/* oneLine */.T)((0,problem/* describeProblem */.BJ)(each)));
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/report.schema.json
const report_schema_namespaceObject = {};
;// CONCATENATED MODULE: ./packages/reporting/src/report.ts






/** JSON Schema (2020-12) of the report. */
const reportSchema = (/* unused pure expression or super */ null && (schema));
function buildReport(result, info) {
    return {
        schemaVersion: 1,
        tool: info.tool,
        action: info.action,
        repository: info.repository,
        sha: info.sha,
        run: { url: info.runUrl, attempt: info.attempt },
        registry: { title: info.registry.title, url: info.registry.url },
        startedAt: time(result.startedAt),
        finishedAt: time(result.finishedAt),
        dryRun: result.dryRun,
        cancelled: result.cancelled,
        complete: isComplete(result),
        verdict: verdict(result, info.noun),
        conflictsFail: failingConflicts(result).length > 0,
        ...(result.stopped && { stopped: result.stopped }),
        ...known({ resumeAt: result.resumeAt }),
        estimate: result.estimate,
        units: result.outcomes.map((outcome) => unitOf(outcome, info)),
        waits: result.waits.map(({ reason, from, until }) => ({
            reason,
            from: time(from),
            until: time(until),
        })),
        warnings: info.warnings,
    };
}
function unitOf(outcome, info) {
    const { name, version, status, startedAt, finishedAt, resumeAt, ...more } = outcome;
    // Another attempt may be shown more, and `remedy` has what follows from who sent it.
    const rest = Object.fromEntries(Object.entries(more).filter(([key]) => !["isUnseen", "isSentByRun", "directRefusal"].includes(key)));
    const url = (0,src_escape/* httpsAddress */.gC)(info.link(outcome));
    return {
        id: (0,src_unit/* unitId */.K)(outcome),
        name,
        version,
        outcome: status,
        ...rest,
        ...(url !== undefined && { url }),
        ...known({ startedAt, finishedAt, resumeAt }),
    };
}
/** A time beyond what a date can hold is no time; the epoch replaces it rather than a crash. */
function time(ms) {
    return isoTime(ms) ?? new Date(0).toISOString();
}
/** The moments that are known, as ISO times. */
function known(moments) {
    const entries = Object.entries(moments).flatMap(([key, ms]) => {
        const iso = ms === undefined ? undefined : isoTime(ms);
        return iso === undefined ? [] : [[key, iso]];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/reporting/src/summary.ts









/**
 * GitHub refuses a summary above 1 MiB (1,048,576 bytes). Each part has a share, in bytes, so that
 * none can crowd out another; together with the head, whose texts are all bounded, they stay below.
 */
const summary_shares = {
    conflicts: 150_000,
    remains: 150_000,
    changed: 150_000,
    units: 310_000,
    waits: 60_000,
    warnings: 60_000,
};
const summary_symbols = {
    published: "\u2705",
    "nothing-to-do": "\u2705",
    "dry-run": "\ud83d\udd0e",
    pending: "\u23f3",
    conflict: "\u274c",
    limited: "\u23f3",
    partial: "\u274c",
    failed: "\u274c",
    cancelled: "\ud83d\uded1",
};
/**
 * The page of a release for GITHUB_STEP_SUMMARY: GitHub-flavoured Markdown, below 1 MiB whatever the
 * input. All text from outside is escaped against HTML and Markdown.
 */
function renderSummary(result, info) {
    const changed = changedSinceRelease(result);
    const total = result.outcomes.length;
    const dryRun = `, dry run${total > 0 ? ` of ${(0,wording/* counted */.hS)(total, info.noun)}` : ""}`;
    const title = `${info.registry.title}${result.dryRun ? dryRun : ""}: ${inWords(result, info.noun)}`;
    const blocks = [
        `## ${summary_symbols[stateOf(result)]} ${(0,src_escape/* escaped */.Mk)(title, 300)}`,
        provenance(result, info),
        ...howToGoOn(result, info),
        ...conflicts(result, info, summary_shares.conflicts),
        ...whatRemains(result, info, summary_shares.remains),
        ...unitTable(result.outcomes.filter((outcome) => !changed.includes(outcome)), info, summary_shares.units),
        ...changedTable(result, info, summary_shares.changed),
        ...(info.runsOn === undefined ? [] : runsOnBlock(info.runsOn)),
        ...waits(result, summary_shares.waits),
        ...summary_warnings(info, summary_shares.warnings),
        `<sub>Checksums and all details are in the report, the artifact ${(0,src_escape/* code */.aY)(`fairlead-report-${info.action}-${info.attempt}-\u2026`)} of this run.</sub>`,
    ];
    return `${blocks.join("\n\n")}\n`;
}
/** Who, which commit, which run, when, how much: one line. */
function provenance(result, info) {
    const run = (0,src_escape/* httpsAddress */.gC)(info.runUrl);
    const origin = run === undefined ? undefined : new URL(run).origin;
    const repository = origin && `${origin}/${info.repository}`;
    const isSha = /^[0-9a-f]{7,64}$/u.test(info.sha);
    const commit = isSha && repository ? `${repository}/commit/${info.sha}` : undefined;
    const uploaded = withStatus(result, "published").reduce((sum, unit) => sum + unit.size, 0);
    return [
        (0,src_escape/* link */.nf)((0,src_escape/* escaped */.Mk)(info.repository, 200), repository),
        `commit ${(0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(info.sha.slice(0, 7)), commit)}`,
        (0,src_escape/* link */.nf)(`attempt ${info.attempt} of this run`, run),
        `${day(result.startedAt)}, ${span(result)}`,
        ...(uploaded > 0 ? [`${(0,wording/* size */.Ej)(uploaded)} uploaded${credentials(result)}`] : []),
    ].join(" · ");
}
/** "14:02\u201314:32 UTC (29 min 50 s)" */
function span({ startedAt, finishedAt }) {
    const from = isoTime(startedAt)?.slice(-13, -8) ?? "?";
    const to = isoTime(finishedAt)?.slice(-13, -8) ?? "?";
    const times = from === to ? from : `${from}\u2013${to}`;
    return `${times} UTC (${duration(finishedAt - startedAt)})`;
}
/** " with trusted publishing", or each kind of credential with its count. */
function credentials(result) {
    const kinds = Map.groupBy(withStatus(result, "published").filter(({ credential }) => credential !== undefined), ({ credential }) => credential ?? "");
    const names = [...kinds].slice(0, 4).map(([kind, units]) => {
        const words = kind === "token" ? "a token" : (0,src_escape/* escaped */.Mk)(kind, 60);
        return kinds.size === 1 ? words : `${words} (${units.length})`;
    });
    return names.length > 0 ? ` with ${names.join(", ")}` : "";
}
function waits(result, maxBytes) {
    if (result.waits.length === 0)
        return [];
    const [first, ...others] = result.waits;
    // A limit that comes again and again is named once.
    const isOne = others.every(({ reason }) => reason === first?.reason);
    const rowOf = (wait) => (0,src_blocks/* tableRow */.jD)(waitCells(wait, result).slice(0, isOne ? 3 : 4));
    const { kept, left } = (0,src_blocks/* fitting */._Q)(result.waits, rowOf, maxBytes);
    const inAll = result.waits
        .filter((wait) => !isDeclined(wait, result))
        .reduce((sum, { from, until }) => sum + Math.max(0, until - from), 0);
    const count = (0,wording/* counted */.hS)(result.waits.length, { one: "wait", many: "waits" });
    const heading = `\u23f1\ufe0f ${count}, ${duration(inAll)} in total`;
    const columns = [{ title: "From" }, { title: "Until" }, { title: "Time" }, { title: "Reason" }];
    const rows = [
        ...(isOne ? [`${(0,src_escape/* escaped */.Mk)(first?.reason ?? "", 300)}.`] : []),
        (0,src_blocks/* table */.tp)(columns.slice(0, isOne ? 3 : 4), kept),
        ...(left > 0 ? [cutNote(left)] : []),
    ].join("\n\n");
    return result.waits.length > 3 ? [(0,src_blocks/* details */.zH)(heading, rows)] : [`### ${heading}`, rows];
}
function waitCells(wait, result) {
    const { from, until, reason } = wait;
    const now = result.startedAt;
    const time = isDeclined(wait, result) ? "not waited for" : duration(until - from);
    return [
        ...[timeToTheSecond(from, now), timeToTheSecond(until, now), time].map(src_escape/* unbroken */.D_),
        (0,src_escape/* escaped */.Mk)(reason, 300),
    ];
}
/** A wait that ends after the release did not take place. */
function isDeclined({ until }, { finishedAt }) {
    return until > finishedAt;
}
function summary_warnings(info, maxBytes) {
    const found = (0,problem/* toldTogether */.UE)(info.warnings);
    if (found.length === 0)
        return [];
    return [
        `### \u26a0\ufe0f ${(0,wording/* counted */.hS)(found.length, { one: "warning", many: "warnings" })}`,
        ...problemList(found, maxBytes),
    ];
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-headline.ts





const releaseSymbols = {
    complete: "\u2705",
    "complete-despite-jobs": "\u26a0\ufe0f",
    waiting: "\u270b",
    broken: "\ud83d\udea8",
    withdrawn: "\u21a9\ufe0f",
    unconfirmed: "\u2753",
    partial: "\u274c",
    failed: "\u274c",
    cancelled: "\ud83d\uded1",
    "dry-run": "\ud83d\udd0e",
    "dry-run-failed": "\u274c",
    "nothing-known": "\u2754",
};
const job = { one: "job", many: "jobs" };
/** What became of the release, in one line of plain text. */
function releaseHeadline(page) {
    const { state, units, release, jobs } = page;
    const title = page.title ?? "The release";
    const total = kinds(units);
    const shipped = inState(units, "shipped").length;
    const ofAll = `${release_headline_shares(units)} published${faulty(units)}`;
    const bad = badJobs(jobs).length;
    const next = nextApproval(units);
    switch (state) {
        case "complete":
            return `${title} is out: ${everything(page)}`;
        case "complete-despite-jobs":
            return `${title} is out, ${everything(page)}, but ${bad === 1 ? "a job" : (0,wording/* counted */.hS)(bad, job)} failed`;
        case "waiting":
            return next === undefined
                ? `${title} is almost out: ${awaited(page)}`
                : `${title} waits for approval: ${ofAll}, next: ${next}`;
        case "broken":
            return `${title} is broken for users now: ${broken(units)}`;
        case "withdrawn":
            return isLeft(page)
                ? `${title} was partly withdrawn: ${takenBack(units)}`
                : `${title} was withdrawn: ${takenBack(units)}`;
        case "unconfirmed":
            return `${title}: not everything could be confirmed`;
        case "partial":
            if (shipped < units.length)
                return `${title} is partly out: ${ofAll}`;
            return `${title} is partly out: ${total === "" ? "" : `${total} published, but `}${onGitHub(page)}`;
        case "failed":
            if (units.length > 0)
                return notOut(title, units);
            return bad === 0
                ? `Nothing of ${title} was published: the GitHub release is missing`
                : `${title}: ${(0,wording/* counted */.hS)(bad, job)} failed, and what it should have published is unknown`;
        case "cancelled":
            return `${title} was cancelled${units.length === 0 ? "" : `: ${ofAll}`}`;
        case "dry-run": {
            const would = inState(units, "would-publish");
            if (units.length === 0)
                return `Dry run of ${title}: nothing was published`;
            const there = shipped > 0 ? `, ${shipped} already published` : "";
            return would.length === 0
                ? `Dry run of ${title}: all of ${total} are already published`
                : `Dry run of ${title}: ${kinds(would)} would be published${there}`;
        }
        case "dry-run-failed": {
            const failing = inState(units, "missing", "other-contents", "yanked").length;
            const ended = `${bad === 1 ? "a job" : (0,wording/* counted */.hS)(bad, job)} failed`;
            const what = failing > 0 ? `${failing} of ${total} would fail` : ended;
            return `Dry run of ${title}: ${what}`;
        }
        case "nothing-known":
            return release === undefined
                ? `${title}: no crates, packages or tag to look for`
                : `${title}: no crates or packages to look for`;
    }
}
/** Only what is not there is missing; what is yanked in a dry run was published. */
function notOut(title, units) {
    const missing = inState(units, "missing", "lost");
    if (missing.length === units.length) {
        return `Nothing of ${title} was published: ${kinds(units)} missing`;
    }
    const told = [
        { of: missing, words: ["missing", "missing"] },
        ...otherWords.map(([state, ...words]) => ({ of: inState(units, state), words })),
    ]
        .filter(({ of }) => of.length > 0)
        // Only the first says what they are.
        .map(({ of, words: [one, many] }, at) => {
        return `${at === 0 ? kinds(of) : of.length} ${of.length === 1 ? one : many}`;
    });
    return `${title} is not out: ${told.join(", ")}`;
}
/** Of one, and of several. */
const otherWords = [
    ["yanked", "yanked", "yanked"],
    ["other-contents", "live with other bytes", "live with other bytes"],
    ["broken", "live without what it needs", "live without what they need"],
    ["staged", "waiting for approval", "waiting for approval"],
    ["pending", "not served yet", "not served yet"],
    ["unseen", "could not be checked", "could not be checked"],
];
/** Something still leads users to it. */
function isLeft({ toWithdraw = [] }) {
    return toWithdraw.length > 0;
}
/** "2 of 3 crates yanked and both npm packages deprecated" */
function takenBack(units) {
    const parts = ["crate", "npm"].flatMap((kind) => {
        const there = inState(units, ...offered).filter((unit) => unit.kind === kind && unit.isEarlier !== true);
        const back = withdrawnOf(there).length;
        if (there.length === 0)
            return [];
        const all = (0,wording/* counted */.hS)(there.length, kind === "crate" ? crateNoun : packageNoun);
        const share = back === there.length ? whole(back, kind) : `${back || "none"} of ${all}`;
        return [`${share} ${kind === "crate" ? "yanked" : "deprecated"}`];
    });
    return parts.join(" and ");
}
/** What the registries have, withdrawn or not. */
const offered = [
    ...["shipped", "broken", "other-contents", "yanked", "deprecated"],
];
/** What is there too, and not as it should be. */
function faulty(units) {
    const [others, yanked] = [inState(units, "other-contents"), inState(units, "yanked")];
    return [
        ...(others.length > 0 ? [`, ${others.length} live with other bytes`] : []),
        ...(yanked.length > 0 ? [`, ${yanked.length} yanked`] : []),
    ].join("");
}
/** "1 crate", "both crates", "all 3 crates" */
function whole(count, kind) {
    const noun = kind === "crate" ? crateNoun : packageNoun;
    if (count === 2)
        return `both ${noun.many}`;
    return count === 1 ? (0,wording/* counted */.hS)(count, noun) : `all ${(0,wording/* counted */.hS)(count, noun)}`;
}
/** "20 of 26 crates and all 9 npm packages"; "none of 26 crates". */
function release_headline_shares(units) {
    return ["crate", "npm"]
        .flatMap((kind) => {
        const ofKind = units.filter((unit) => unit.kind === kind);
        const shipped = inState(ofKind, "shipped").length;
        if (ofKind.length === 0)
            return [];
        const all = (0,wording/* counted */.hS)(ofKind.length, kind === "crate" ? crateNoun : packageNoun);
        if (shipped < ofKind.length)
            return [`${shipped === 0 ? "none" : shipped} of ${all}`];
        return [whole(ofKind.length, kind)];
    })
        .join(" and ");
}
/** "26 crates and 9 npm packages"; empty for none. */
function kinds(units) {
    const crates = units.filter(({ kind }) => kind === "crate").length;
    const packages = units.length - crates;
    return [
        ...(crates > 0 ? [(0,wording/* counted */.hS)(crates, crateNoun)] : []),
        ...(packages > 0 ? [(0,wording/* counted */.hS)(packages, packageNoun)] : []),
    ].join(" and ");
}
function everything({ units, release }) {
    const files = release !== undefined && "assets" in release ? release.assets.length : 0;
    const withFiles = files > 0 ? ` with ${(0,wording/* counted */.hS)(files, fileNoun)}` : "";
    const parts = [
        ...(units.length > 0 ? [kinds(units)] : []),
        ...(release?.kind === "published" ? [`the GitHub release${withFiles}`] : []),
    ];
    return parts.join(", and ");
}
/** What is to be approved next, where there is an order: "@demo/core", "6 packages". */
function nextApproval(units) {
    const packages = units.filter(({ kind }) => kind === "npm").map(layered);
    const staged = packages.filter(({ state }) => state === "staged");
    const { free } = approvableNow(staged, release_facts_standingOf(units));
    const [next = [], ...later] = (0,approval_layers/* approvalLayers */.A1)(free, packages);
    const [first] = next;
    if (first === undefined || later.length === 0)
        return undefined;
    return next.length === 1 ? first.name : layerSize(next);
}
function broken(units) {
    const half = inState(units, "broken");
    const names = (0,wording/* firstFew */.Dt)(half.map(({ name }) => name), 3);
    return `${names} ${be(half.length, "is", "are")} live, but not everything ${be(half.length, "it needs", "they need")}`;
}
/** What is not right there. */
function onGitHub(page) {
    const { release } = page;
    const isWhole = release === undefined ||
        (release.kind === "published" && release.assets.every((asset) => asset.isWhole));
    const tags = isWhole ? missingTagsInWords(page) : undefined;
    return tags ?? `the GitHub release is not${release?.kind === "published" ? " whole" : ""}`;
}
function awaited(page) {
    const { units, release } = page;
    const staged = inState(units, "staged").length;
    const pending = inState(units, "pending").length;
    return [
        ...(staged > 0
            ? [`${(0,wording/* counted */.hS)(staged, packageNoun)} ${be(staged, "waits", "wait")} for approval`]
            : []),
        ...(pending > 0
            ? [`${(0,wording/* counted */.hS)(pending, packageNoun)} ${be(pending, "is", "are")} not served yet`]
            : []),
        ...(release?.kind === "draft" ? ["the GitHub release is a draft"] : []),
        ...draftsInWords(page),
    ].join(", ");
}
function be(count, one, many) {
    return count === 1 ? one : many;
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-commands.ts

/**
 * What stands in a block of code is pasted into shells, so nothing from outside goes there but what
 * no shell reads as more than a word. What is not so plain has no command.
 */
const plainWord = /^[A-Za-z0-9@][A-Za-z0-9@/._+-]{0,213}$/u;
function isPlainName(text) {
    return plainWord.test(text);
}
/** `owner/name` */
function isPlainRepository(text) {
    return /^[A-Za-z0-9-]{1,100}\/[A-Za-z0-9._-]{1,100}$/u.test(text) && !/\/[.-]/u.test(text);
}
/** A block of commands; none of them may hold text from outside that was not checked. */
function commandBlock(lines) {
    return lines.length === 0 ? [] : [`\`\`\`sh\n${lines.join("\n")}\n\`\`\``];
}
/** Commands with which anybody can check what has shipped. */
function verification(page) {
    // What is on top of a withdrawn base does not resolve.
    if (page.state === "withdrawn")
        return [];
    const lines = [...crateLines(page), ...npmLines(page), ...releaseLines(page)];
    return lines.length === 0 ? [] : ["### Verify it", ...commandBlock(lines)];
}
/** Whether there is a crate or a package to install among the commands. */
function hasInstallCommands(page) {
    return [...crateLines(page), ...npmLines(page)].length > 0;
}
function crateLines({ units, isCratesIo }) {
    // For another registry cargo wants the name that the reader's own configuration gives it.
    if (!isCratesIo)
        return [];
    const crates = mains(units, "crate");
    if (crates.length === 0)
        return [];
    const [programs = [], libraries = []] = [true, false].map((is) => crates.filter(({ isProgram = false }) => isProgram === is));
    return [
        ...(libraries.length === 0
            ? []
            : [
                "# crates.io, in one of your projects",
                ...libraries.map(({ name, version }) => `cargo add ${name}@${version}`),
                // It downloads them, compares their checksums with the index, and compiles them.
                "cargo check",
            ]),
        ...(programs.length === 0
            ? []
            : [
                "# Programs from crates.io",
                ...programs.map(({ name, version }) => `cargo install ${name}@${version}`),
            ]),
    ];
}
function npmLines({ units, npmRegistry }) {
    const packages = mains(units, "npm");
    if (packages.length === 0)
        return [];
    const isPlain = npmRegistry !== undefined && /^https:\/\/[A-Za-z0-9./_:-]{1,300}$/u.test(npmRegistry);
    if (npmRegistry !== undefined && !isPlain)
        return [];
    const from = npmRegistry === undefined ? "" : ` --registry ${npmRegistry}`;
    const ids = packages.map(({ name, version }) => `${name}@${version}`);
    // Without their meta, packages for platforms are mains, and no machine installs all of them.
    const isWhole = units.every(({ kind, state }) => kind !== "npm" || state === "shipped");
    return [
        "# npm, in one of your projects",
        ...ids.map((id) => `npm view ${id} dist.integrity${from}`),
        ...(isWhole ? [`npm install ${ids.join(" ")}${from}`] : []),
        ...(npmRegistry === undefined ? ["npm audit signatures"] : []),
    ];
}
function releaseLines({ release, tag = "", repository }) {
    if (release?.kind !== "published" || !isPlainName(tag) || !isPlainRepository(repository))
        return [];
    const whole = release.assets.filter(({ isWhole }) => isWhole);
    if (whole.length === 0)
        return [];
    const sample = whole.find(({ name }) => name !== "SHA256SUMS" && isPlainName(name));
    return [
        "# The files of the release",
        `gh release download ${tag} --repo ${repository} --dir release-files && cd release-files`,
        ...(whole.some(({ name }) => name === "SHA256SUMS") ? ["sha256sum -c SHA256SUMS"] : []),
        ...(sample === undefined
            ? []
            : [
                `gh attestation verify ${sample.name} --repo ${repository}  # if the workflow attests them`,
            ]),
    ];
}
function mains(units, kind) {
    return inState(units, "shipped").filter((unit) => unit.kind === kind && unit.isMain && isPlainName(unit.name) && isPlainName(unit.version));
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-going-on.ts







/** Names shown for units that share a cause. */
const release_going_on_maxNames = 12;
const one = { one: "it is", many: "they are" };
/** What a report says was published, and its registry does not have. */
function contradictions({ units, jobs, state }, maxBytes) {
    if (state === "withdrawn")
        return [];
    const lost = inState(units, "lost");
    const allWell = jobs.length > 0 && badJobs(jobs).length === 0;
    const missing = allWell ? inState(units, "missing", "other-contents") : [];
    const told = [...lost, ...missing];
    if (told.length === 0)
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(told, (each) => unitName(each), maxBytes);
    const who = allWell
        ? "Every job succeeded, but the registries do not have everything."
        : "The run reported these as published, but the registry does not have them.";
    const wait = lost.length > 0
        ? " A registry can take minutes to show what it accepted: check again first."
        : "";
    const hidden = lost.some(({ kind }) => kind === "npm")
        ? " A package that is not public looks the same, unless this job has a token that may read it."
        : "";
    return [
        "### \u26a0\ufe0f Not what the jobs say",
        `${who}${wait}${hidden}`,
        (0,src_blocks/* list */.p_)([...kept, ...(left > 0 ? [`and ${left} more`] : [])]),
    ];
}
/** What a person has to do or to wait for. */
function waitingForPeople(page, maxBytes) {
    const { units, release } = page;
    if (page.state === "withdrawn")
        return [];
    const packages = units.filter(({ kind }) => kind === "npm");
    // Steps end in the order in which their packages need each other; the plan may not know them all.
    const staged = inState(packages, "staged").toSorted((a, b) => (a.toldAt ?? Infinity) - (b.toldAt ?? Infinity) || 0);
    const pending = inState(units, "pending");
    const blocks = [
        ...approvals(staged.map((unit) => ({ ...layered(unit), integrity: unit.checksum })), {
            ...{ runUrl: page.stagedBy ?? page.runUrl, registry: page.npmRegistry, noun: packageNoun },
            ...{ all: packages.map(layered), ...release_facts_standingOf(packages), maxBytes },
            isFailed: badJobs(page.jobs).length > 0,
        }),
    ];
    const scanned = pending.filter(({ stageId }) => stageId !== undefined);
    const accepted = pending.filter(({ stageId }) => stageId === undefined);
    if (scanned.length > 0) {
        const names = (0,wording/* firstFew */.Dt)(scanned.map(unitName), release_going_on_maxNames);
        blocks.push(`\u23f3 Staged, and being validated by npm: ${names}. Until npm is done, nobody can approve ${scanned.length === 1 ? "it" : "them"}. Run this job again in a few minutes: it then lists what to approve. What was approved already goes live by itself.`);
    }
    if (accepted.length > 0) {
        const names = (0,wording/* firstFew */.Dt)(accepted.map(unitName), release_going_on_maxNames);
        blocks.push(`\u23f3 Accepted, and being validated: ${names}. A registry scans new versions before it serves them; run this job again in a few minutes to see whether ${(0,wording/* counted */.hS)(accepted.length, one).replace(/^\d+ /u, "")} there.`);
    }
    if (release?.kind === "draft") {
        blocks.push(`\ud83d\udcdd ${(0,src_escape/* link */.nf)("The GitHub release is a draft", release.url)}: ${howToPublish(page)}.`);
    }
    return [...blocks, ...draftTags(page)];
}
/** What publishes a draft. One that a failed job left may lack files. */
function howToPublish({ units, jobs }) {
    if (units.some(({ state }) => state !== "shipped")) {
        return "when everything is live, re-run the job that creates it, and it is published";
    }
    if (badJobs(jobs).length > 0) {
        return "it may lack files, since a job failed: re-run failed jobs, then publish it if it is still a draft";
    }
    return "publish it there, or re-run the job that creates it without <code>draft</code>";
}
/** What people get half of, while it is so. */
function alarm({ units, state }, maxBytes) {
    const half = inState(units, "broken");
    if (half.length === 0 || state.startsWith("dry-run"))
        return [];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(half, (unit) => `${unitName(unit)}: ${(0,src_escape/* escaped */.Mk)(unit.cause ?? "")}`, maxBytes);
    return [
        "### \ud83d\udea8 Broken for users now",
        "Whoever installs these gets an incomplete install: npm, pnpm and bun report no error, and lockfiles written now keep the gap.",
        (0,src_blocks/* list */.p_)([...kept, ...(left > 0 ? [`and ${left} more`] : [])]),
        repair(half, units),
    ];
}
/** What makes whole again what is live; by what it lacks, since what waits besides does not help. */
function repair(half, units) {
    const pins = new Set(half.flatMap((unit) => unit.pins ?? []));
    const lacking = units.filter((unit) => unit.kind === "npm" && pins.has((0,src_unit/* unitId */.K)(unit)));
    const has = (...states) => inState(lacking, ...states).length > 0;
    const staged = inState(units, "staged").map(layered);
    const { free } = approvableNow(staged, release_facts_standingOf(units));
    const comes = free.filter((unit) => pins.has((0,src_unit/* unitId */.K)(unit)));
    const isHeld = comes.length < inState(lacking, "staged").length;
    const back = "move the dist-tag back to the last whole version: <code>npm dist-tag add NAME@VERSION latest</code>";
    const steps = [
        ...(comes.length > 0 ? ["Approve what is missing at once, in the order below."] : []),
        ...(has("pending")
            ? ["npm accepted what is missing: run this job again in a few minutes."]
            : []),
        ...(isHeld || has("missing", "lost")
            ? [`Not all that is missing can be approved: until it is live, ${back}.`]
            : []),
    ];
    return steps.length > 0 ? steps.join(" ") : `Publish what is missing at once, or ${back}.`;
}
/** What did not ship, grouped by cause. */
function whatIsMissing(page, maxBytes) {
    const missing = inState(page.units, "missing", "other-contents", "yanked");
    const { release } = page;
    if (page.state === "withdrawn")
        return [];
    const noRelease = release?.kind === "none" && page.state !== "waiting" && !page.state.startsWith("dry-run");
    const noTags = page.state === "waiting" || page.state.startsWith("dry-run") ? [] : missingTags(page);
    if (missing.length === 0 && !noRelease && noTags.length === 0)
        return [];
    const groups = [
        ...Map.groupBy(missing, ({ state, told, cause, remedy }) => JSON.stringify([state, told, cause?.slice(0, 2_000), remedy?.slice(0, 2_000)])).values(),
    ];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(groups, release_going_on_groupLine, maxBytes);
    const items = [
        ...kept,
        ...(left > 0 ? [`and for ${left} more reasons`] : []),
        ...(noRelease
            ? [
                `\u274c **The GitHub release ${(0,src_escape/* code */.aY)(page.tag ?? "", 100)}**: not published. A draft shows only to a token with <code>contents: write</code>.`,
            ]
            : []),
        ...noTags,
    ];
    return [`### What did not ship, and why`, (0,src_blocks/* list */.p_)(items)];
}
function release_going_on_groupLine(group) {
    const [first] = group;
    if (first === undefined)
        return "";
    const { symbol, words } = wordsFor(first);
    const cause = first.cause === undefined ? "" : `: ${(0,src_escape/* escaped */.Mk)(first.cause)}`;
    const remedy = first.remedy === undefined ? "" : `<br>\u2192 ${(0,src_escape/* escaped */.Mk)(first.remedy)}`;
    if (group.length === 1)
        return `${symbol} **${unitName(first)}** ${words}${cause}${remedy}`;
    const names = (0,wording/* firstFew */.Dt)(group.map(unitName), release_going_on_maxNames);
    return `${symbol} **${group.length}** ${words}${cause}${remedy}<br><sub>${names}</sub>`;
}
/** Ends after which a version could be expected. */
const promising = ["published", "would-publish", "staged", "pending"];
function wordsFor({ state, told, stageId }) {
    switch (state) {
        case "yanked":
            return { symbol: "\u26a0\ufe0f", words: "published, but yanked" };
        case "other-contents":
            return { symbol: "\u26a0\ufe0f", words: "published, but differs from what this run packed" };
        default:
            return told === undefined || promising.includes(told)
                ? { symbol: "\u274c", words: "not published" }
                : wordsOf({ status: told, fails: true, stageId });
    }
}
/** Name and version, the way a person would write them. */
function unitName({ name, version }) {
    return `${(0,src_escape/* code */.aY)(name, 214)} ${(0,src_escape/* escaped */.Mk)(version, 80)}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-finish.ts






/** Jobs named in the one step. */
const maxJobs = 3;
/** What helps a crate or a package; undefined: it is out, or a dry run found nothing wrong with it. */
function helpFor({ state, told, remedy, isFinal, isOtherStage, }) {
    switch (state) {
        case "shipped":
        case "would-publish":
            return undefined;
        case "broken":
        case "staged":
        case "pending":
        case "yanked":
        case "deprecated":
            return "own";
        case "unseen":
        case "lost":
            return "ask";
        case "other-contents":
            // What this run sent itself and somebody replaced is for a person to find out about.
            return told === "conflict" ? "version" : "own";
        case "missing":
            if (isFinal === true)
                return "version";
            if (isOtherStage === true || told === "staged")
                return "own";
            if (told === "blocked")
                return "follow";
            // A release that was stopped says of what it did not reach what stopped it.
            if (told === "refused" || (told === "not-reached" && remedy !== undefined))
                return "fix";
            return "run";
    }
}
/** The one step that makes progress: a button, and the command that does the same. */
function howToFinish(page) {
    const { state, units } = page;
    if (["complete", "waiting", "withdrawn", "dry-run", "nothing-known"].includes(state))
        return [];
    const failed = badJobs(page.jobs);
    if (state === "complete-despite-jobs") {
        return [`Nothing is missing. ${whyFailed(page)}: run it again only if it matters by itself.`];
    }
    const open = units.filter((unit) => helpFor(unit) !== undefined);
    const helps = new Set(open.map((unit) => helpFor(unit)));
    if (helps.has("version") && isStuck(open))
        return [newVersion(inState(open, "missing").length)];
    if (failed.length > 0)
        return release_finish_runAgain(page, open);
    const isOwn = open.length > 0 && [...helps].every((help) => help === "own" || help === "version");
    if (isOwn)
        return [];
    return whereNoneFailed(page, open);
}
/**
 * Whether no run of this commit publishes anything more. A version that differs from the published one
 * stops each run before its first upload, and so what it was released with.
 */
function isStuck(open) {
    const stops = new Set(inState(open, "other-contents").map(({ kind }) => kind));
    return open.every((unit) => {
        const help = helpFor(unit);
        if (help === "version" || help === "follow" || help === "own")
            return true;
        return stops.has(unit.kind) && unit.told === "not-reached" && help === "fix";
    });
}
/** The button for what failed, with what goes before it. */
function release_finish_runAgain(page, open) {
    const mend = needsFix(open);
    const isExplained = open.some(({ told }) => told !== undefined && unfinished.includes(told));
    const isFailure = badJobs(page.jobs).some(({ result }) => result !== "cancelled");
    // Without a word of theirs only the jobs themselves say what is wrong.
    const isUnknown = isFailure && !isExplained;
    const button = `${(0,src_escape/* link */.nf)("Re-run failed jobs", page.runUrl)}${whenToRun(page, open)}`;
    const step = isUnknown ? `${whyFailed(page)}, fix that, and ${button}.` : `${button}.`;
    const more = mend || isUnknown ? ` ${fixInFile}` : "";
    return [`\u27a1\ufe0f **${step}** ${thenOf(page.state)}${more}`, ...commandOf(page, " --failed")];
}
/** Ends that say why a job failed. */
const unfinished = [...outcome/* remainingStatuses */.P, "conflict"];
/** What a run does then. */
function thenOf(state) {
    if (state === "dry-run-failed")
        return "A dry run writes nothing.";
    const checks = state === "unconfirmed" ? "checks again, and " : "";
    return `It ${checks}uploads nothing that is already published.`;
}
function needsFix(open) {
    return open.some((unit) => helpFor(unit) === "fix");
}
function whenToRun({ askedAt }, open) {
    const resume = open.reduce((latest, { resumeAt = 0 }) => Math.max(latest, resumeAt), 0);
    return onceFixed(needsFix(open), resume > askedAt ? timeToTheMinute(resume, askedAt) : undefined);
}
/** The next step where every job that ran has ended well. */
function whereNoneFailed(page, open) {
    const { state, runUrl, jobs } = page;
    const movable = open.filter((unit) => helpFor(unit) !== "own");
    const isToAsk = movable.length > 0 && movable.every((unit) => helpFor(unit) === "ask");
    if (isToAsk || state === "unconfirmed")
        return askAgain(page, open);
    const skipped = jobs.filter(({ result }) => result === "skipped");
    const isUntold = movable.every(({ told }) => told === undefined);
    if (isUntold && skipped.length > 0) {
        return [
            `\u27a1\ufe0f **Find out why ${release_finish_namesOf(skipped)} did not run, then start a new run.** A job is skipped if its <code>if</code> is false, or if a job that it needs was skipped or failed.`,
        ];
    }
    if (isUntold && movable.length > 0 && jobs.length === 0) {
        return [
            `\u27a1\ufe0f **Find out which job failed, fix that, and ${(0,src_escape/* link */.nf)("Re-run failed jobs", runUrl)}.** How the jobs ended is not known here: set <code>needs</code>. ${fixInFile}`,
        ];
    }
    if (isUntold && movable.length > 0) {
        return [
            "\u27a1\ufe0f **Add what is missing to a publishing job, then start a new run.** Every job succeeded, and none reported it.",
        ];
    }
    const button = `${(0,src_escape/* link */.nf)("Re-run all jobs", runUrl)}${whenToRun(page, open)}`;
    const more = needsFix(open) ? ` ${fixInFile}` : "";
    return [`\u27a1\ufe0f **${button}.** ${thenOf(state)}${more}`, ...commandOf(page, "")];
}
/** Every other job would build anew. */
function askAgain({ runUrl }, open) {
    const button = (0,src_escape/* link */.nf)("Re-run the job of this summary", runUrl);
    const isLost = inState(open, "lost").length > 0;
    const then = isLost
        ? `If something is still missing after some minutes, ${(0,src_escape/* link */.nf)("re-run all jobs", runUrl)}.`
        : thenOf("unconfirmed");
    return [`\u27a1\ufe0f **${button}.** ${then}`];
}
function commandOf({ runId, repository }, which) {
    const isPlain = isPlainRepository(repository) && /^\d{1,20}$/u.test(runId);
    return isPlain ? commandBlock([`gh run rerun ${runId}${which} --repo ${repository}`]) : [];
}
/** "Find out why `publish-crates` failed" */
function whyFailed({ jobs }) {
    return `Find out why ${release_finish_namesOf(badJobs(jobs))} failed`;
}
function release_finish_namesOf(jobs) {
    return (0,wording/* firstFew */.Dt)(jobs.map(({ name }) => (0,src_escape/* code */.aY)(name, 100)), maxJobs);
}

;// CONCATENATED MODULE: ./packages/withdrawal/src/command.ts
/**
 * The command of a step at npmjs or crates.io. npm's options and cargo's are the same in all versions since
 * npm 11 and cargo 1.66.
 */
function command_commandOf(step) {
    const id = `${step.name}@${step.version}`;
    switch (step.kind) {
        case "tag":
            return { program: "npm", args: ["dist-tag", "add", id, step.tag] };
        case "deprecate":
            return { program: "npm", args: ["deprecate", id, step.warning] };
        case "yank":
            return { program: "cargo", args: ["yank", id] };
        case "unyank":
            return { program: "cargo", args: ["yank", id, "--undo"] };
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-withdrawn.ts




/** Up to so many units have their commands here; more are work for the program. */
const mostUnits = 10;
/**
 * What there is to do after a person has taken a release back: nothing is run again, and what still leads
 * users to it is named with its commands, in the order in which a stop leaves users working.
 */
function afterWithdrawal(page) {
    const { state, toWithdraw = [], tag } = page;
    if (state !== "withdrawn")
        return [];
    return [
        "\u27a1\ufe0f **Release the fix as a new version.** Running jobs again does not bring a withdrawn version back.",
        ...(toWithdraw.length > 0 ? whatIsLeft(page, toWithdraw) : []),
        ...stillStaged(page),
        ...stillARelease(page),
        ...(tag !== undefined && isPlainName(tag)
            ? [
                `If it was withdrawn by mistake, ${(0,src_escape/* code */.aY)(`npx @fairlead/cli restore ${tag}`)} takes it back, bases first.`,
            ]
            : []),
    ];
}
/** An approval would make a part of the withdrawn release live, whatever bytes wait. */
function stillStaged({ units, stagedBy, runUrl }) {
    const staged = units.filter(({ state, isOtherStage }) => state === "staged" || isOtherStage);
    if (staged.length === 0)
        return [];
    const names = (0,wording/* firstFew */.Dt)(staged.map((unit) => (0,src_escape/* code */.aY)((0,src_unit/* unitId */.K)(unit), 300)), 5);
    const [are, them] = staged.length === 1 ? ["is", "it"] : ["are", "them"];
    const url = stagedBy ?? runUrl;
    const isPlain = /^https:\/\/[A-Za-z0-9./_-]{1,300}$/u.test(url);
    return [
        `${names} ${are} still staged, and one approval makes ${them} live. As a maintainer, reject ${them}${isPlain ? ":" : "."}`,
        ...(isPlain ? commandBlock([`npx @fairlead/cli approve --reject ${url}`]) : []),
    ];
}
function whatIsLeft(page, steps) {
    const { tag, npmRegistry } = page;
    const names = new Set(steps.map(({ name }) => name));
    const arePlain = steps.every((step) => isPlainName(step.name) && isPlainName(step.version));
    const isElsewhere = npmRegistry !== undefined || !page.isCratesIo;
    const intro = "### Not withdrawn yet";
    if (!arePlain || isElsewhere || names.size > mostUnits) {
        const program = tag !== undefined && isPlainName(tag)
            ? commandBlock([`npx @fairlead/cli withdraw ${tag} --take GOOD`])
            : [];
        const what = (0,wording/* counted */.hS)(names.size, { one: "crate or package", many: "crates and packages" });
        return [
            intro,
            `${what} still lead users to this version. At a checkout, with the last good version instead of GOOD, run:`,
            ...program,
        ];
    }
    const lines = steps.map((step) => {
        const { program, args } = command_commandOf(step);
        return [program, ...args.map(quoted)].join(" ");
    });
    return [intro, "As a maintainer, in this order:", ...commandBlock(lines)];
}
/** A shell takes a plain word as it is; the only other text is ours. */
function quoted(text) {
    return isPlainName(text) || text.startsWith("--") ? text : `"${text}"`;
}
function stillARelease({ release, tag = "", repository }) {
    if (release?.kind !== "published" || release.isPrerelease === true)
        return [];
    if (!isPlainName(tag) || !isPlainRepository(repository))
        return [];
    return [
        `${(0,src_escape/* link */.nf)("The GitHub release", release.url)} still looks like any other. This marks it:`,
        ...commandBlock([`gh release edit ${tag} --repo ${repository} --prerelease`]),
    ];
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-next-steps.ts




const release_next_steps_maxNames = 6;
/** What is left for the maintainer when everything is out, or when a dry run has gone well. */
function releaseNextSteps(page) {
    const steps = page.state.startsWith("dry-run") ? release_next_steps_afterDryRun(page) : afterRelease(page);
    return steps.length === 0 ? [] : ["### Next steps", ...steps];
}
function release_next_steps_afterDryRun({ state, tag }) {
    if (state !== "dry-run")
        return [];
    const told = "Nothing was written. To release it:";
    if (tag === undefined || !isPlainName(tag)) {
        return ["Nothing was written. To release it, run the workflow without its dry run."];
    }
    return [told, ...commandBlock([`git tag ${tag}`, `git push origin ${tag}`])];
}
function afterRelease(page) {
    const { state, tag, units, release, isCratesIo, npmRegistry } = page;
    if (!["complete", "complete-despite-jobs", "waiting"].includes(state))
        return [];
    // What waits for a person has its own next steps, and nothing is to be installed yet.
    if (inState(units, "staged").length > 0)
        return [];
    const shipped = inState(units, "shipped");
    const byToken = shipped.filter(({ credential }) => credential === "token");
    const steps = [
        ...(release?.kind === "published"
            ? [`Read the ${(0,src_escape/* link */.nf)("release notes", release.url)} as a user would.`]
            : []),
        ...(isCratesIo && shipped.some(({ kind }) => kind === "crate")
            ? [
                `docs.rs builds the documentation of new crates within the hour: ${(0,src_escape/* link */.nf)("its queue", "https://docs.rs/releases/queue")}.`,
            ]
            : []),
        ...trustedPublishing(byToken.filter(({ kind }) => kind === "crate" && isCratesIo), crateNoun, ({ name }) => `https://crates.io/crates/${encodeURIComponent(name.toWellFormed())}/settings`),
        ...trustedPublishing(byToken.filter(({ kind }) => kind === "npm" && npmRegistry === undefined), packageNoun, ({ name }) => `https://www.npmjs.com/package/${name}/access`),
        ...(hasInstallCommands(page) ? ["Install it in a fresh project with the commands above."] : []),
        // A release such as nightly has no version that a next one could follow.
        ...(units.length > 0 || /\d+\.\d+\.\d+/.test(tag ?? "")
            ? ["Set the next version in the repository."]
            : []),
    ];
    return steps.length === 0 ? [] : [(0,src_blocks/* list */.p_)(steps)];
}
function trustedPublishing(units, noun, settings) {
    if (units.length === 0)
        return [];
    const names = units.map((unit) => (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(unit.name, 214), settings(unit)));
    return [
        `${(0,wording/* counted */.hS)(units.length, noun)} ${units.length === 1 ? "was" : "were"} published with a token. Trusted publishing needs none: ${(0,wording/* firstFew */.Dt)(names, release_next_steps_maxNames)}.`,
    ];
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-units.ts




/** A longer table is one to open. */
const release_units_openRows = 30;
const stateWords = {
    shipped: "\u2705 published",
    yanked: "\u21a9\ufe0f yanked",
    deprecated: "\u21a9\ufe0f deprecated",
    "other-contents": "\u26a0\ufe0f differs from what was packed",
    broken: "\ud83d\udea8 live, without what it needs",
    lost: "\u26a0\ufe0f reported as published, but missing",
    missing: "\u274c not published",
    staged: "\u270b waiting for approval",
    pending: "\u23f3 not served yet",
    "would-publish": "\ud83d\udd0e would be published",
    unseen: "\u2753 could not be checked",
};
/** The crates or the npm packages of a release, in at most about `maxBytes`; long tables begin with what is wrong. */
function releasedTable(units, noun, { isCratesIo }, maxBytes) {
    const [first] = units;
    if (first === undefined)
        return [];
    const hasDocs = first.kind === "crate" && isCratesIo && inState(units, "shipped").length > 0;
    const bad = units.filter(({ state }) => state !== "shipped" && state !== "would-publish");
    const sorted = units.length <= release_units_openRows ? units : [...bad, ...units.filter((each) => !bad.includes(each))];
    const row = (unit) => unitRow(unit, hasDocs);
    const { kept, left } = (0,src_blocks/* fitting */._Q)(sorted, row, maxBytes);
    const columns = [
        { title: first.kind === "crate" ? "Crate" : "Package" },
        { title: "Version" },
        { title: "In the registry" },
        ...(hasDocs ? [{ title: "Documentation" }] : []),
    ];
    const shipped = inState(units, "shipped").length;
    const would = inState(units, "would-publish").length;
    const count = shipped === units.length
        ? (0,wording/* counted */.hS)(units.length, noun)
        : would > 0
            ? `${(0,wording/* counted */.hS)(units.length, noun)}, ${would} to publish`
            : `${shipped} of ${(0,wording/* counted */.hS)(units.length, noun)}`;
    return opened(`### ${noun === crateNoun ? "Crates" : "npm packages"}`, count, [(0,src_blocks/* table */.tp)(columns, kept), ...release_units_leftOut(left)], units.length <= release_units_openRows);
}
function unitRow(unit, hasDocs) {
    const { name, version, state, url, told, note } = unit;
    const isThere = ["shipped", "yanked", "deprecated", "other-contents", "broken"].includes(state);
    const how = state === "shipped" && told === "published"
        ? " by this run"
        : state === "unseen" && told !== undefined
            ? `, ${statusWords[told].words} in the report`
            : "";
    const remark = note === undefined ? "" : `<br><sub>${(0,src_escape/* escaped */.Mk)(note, 200)}</sub>`;
    const at = [name, version].map((text) => encodeURIComponent(text.toWellFormed()));
    return (0,src_blocks/* tableRow */.jD)([
        (0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(name, 214), isThere ? url : undefined),
        (0,src_escape/* escaped */.Mk)(version, 80),
        `${stateWords[state]}${how}${remark}`,
        ...(hasDocs ? [isThere ? (0,src_escape/* link */.nf)("docs.rs", `https://docs.rs/${at.join("/")}`) : ""] : []),
    ]);
}
/** A heading with its table, which is closed where it is long. */
function opened(heading, count, blocks, isOpen) {
    return isOpen ? [heading, ...blocks] : [heading, (0,src_blocks/* details */.zH)(count, blocks.join("\n\n"))];
}
/** Says that a list was cut. */
function release_units_leftOut(left) {
    return left > 0
        ? [(0,src_blocks/* list */.p_)([`${left} more are not shown, to keep this page below GitHub's limit.`])]
        : [];
}

;// CONCATENATED MODULE: ./packages/reporting/src/release-page.ts













/** GitHub refuses a page above 1 MiB; each part has its share, in bytes, so that none crowds another out. */
const release_page_shares = {
    alarm: 40_000,
    warnings: 40_000,
    contradictions: 60_000,
    approvals: 100_000,
    missing: 150_000,
    jobs: 60_000,
    units: 180_000,
    assets: 120_000,
    tags: 60_000,
    unseen: 60_000,
};
/**
 * The page of a whole release for GITHUB_STEP_SUMMARY: GitHub-flavoured Markdown, below 1 MiB
 * whatever the input. All text from outside is escaped against HTML and Markdown, and commands are
 * shown only of names that a shell takes for plain words.
 */
function renderReleasePage(page) {
    const crates = page.units.filter(({ kind }) => kind === "crate");
    const packages = page.units.filter(({ kind }) => kind === "npm");
    const blocks = [
        `## ${releaseSymbols[page.state]} ${(0,src_escape/* escaped */.Mk)(releaseHeadline(page), 300)}`,
        origin(page),
        ...alarm(page, release_page_shares.alarm),
        // What a person has to do comes before what a machine can: until then running again does not help.
        ...waitingForPeople(page, release_page_shares.approvals),
        ...afterWithdrawal(page),
        ...howToFinish(page),
        ...release_page_warnings(page, release_page_shares.warnings),
        ...contradictions(page, release_page_shares.contradictions),
        ...whatIsMissing(page, release_page_shares.missing),
        ...jobResults(page.jobs, release_page_shares.jobs),
        ...releasedTable(crates, crateNoun, page, release_page_shares.units),
        ...releasedTable(packages, packageNoun, page, release_page_shares.units),
        ...release_page_assetTable(page, release_page_shares.assets),
        ...tagTable(page, release_page_shares.tags),
        ...verification(page),
        ...releaseNextSteps(page),
        ...notSeen(page, release_page_shares.unseen),
    ];
    return `${blocks.join("\n\n")}\n`;
}
/** Which repository, commit and run, and when the registries were asked: one line. */
function origin({ repository, sha, runUrl, attempt, askedAt }) {
    const run = (0,src_escape/* httpsAddress */.gC)(runUrl);
    const home = run === undefined ? undefined : `${new URL(run).origin}/${repository}`;
    const isSha = /^[0-9a-f]{7,64}$/u.test(sha);
    return [
        (0,src_escape/* link */.nf)((0,src_escape/* escaped */.Mk)(repository, 200), home),
        ...(isSha ? [`commit ${(0,src_escape/* link */.nf)((0,src_escape/* code */.aY)(sha.slice(0, 7)), home && `${home}/commit/${sha}`)}`] : []),
        (0,src_escape/* link */.nf)(`attempt ${attempt} of this run`, run),
        `checked on ${day(askedAt)}, ${timeToTheMinute(askedAt, askedAt)}`,
    ].join(" · ");
}
const jobSymbols = new Map([
    ["success", "\u2705"],
    ["failure", "\u274c"],
    ["cancelled", "\ud83d\uded1"],
    ["skipped", "\u23ed\ufe0f"],
]);
/** One line where nothing went wrong; else a table that begins with what did. */
function jobResults(jobs, maxBytes) {
    if (jobs.length === 0)
        return [];
    const bad = badJobs(jobs);
    const symbol = ({ result }) => jobSymbols.get(result) ?? "\u2754";
    const isLine = bad.length === 0;
    const render = (job) => isLine
        ? `${symbol(job)} ${(0,src_escape/* code */.aY)(job.name, 100)}${job.result === "skipped" ? " (skipped)" : ""}`
        : (0,src_blocks/* tableRow */.jD)([(0,src_escape/* code */.aY)(job.name, 100), `${symbol(job)} ${(0,src_escape/* escaped */.Mk)(job.result, 40)}`]);
    const sorted = [...bad, ...jobs.filter((job) => !bad.includes(job))];
    const { kept, left } = (0,src_blocks/* fitting */._Q)(sorted, render, maxBytes);
    const body = isLine ? kept.join(" · ") : (0,src_blocks/* table */.tp)([{ title: "Job" }, { title: "Result" }], kept);
    return ["### Jobs", body, ...release_units_leftOut(left)];
}
function release_page_assetTable({ release }, maxBytes) {
    if (release === undefined || !("assets" in release))
        return [];
    const { kind, url, assets } = release;
    const state = kind === "draft" ? "a draft" : "published";
    const heading = `### GitHub release`;
    const told = `${(0,src_escape/* link */.nf)(`It is ${state}`, url)}, with ${assets.length === 0 ? "no files" : (0,wording/* counted */.hS)(assets.length, fileNoun)}.`;
    if (assets.length === 0)
        return [heading, told];
    const listed = (0,checksum_files/* withoutChecksumFiles */.f)(assets);
    const { kept, left } = (0,src_blocks/* fitting */._Q)(listed, assetRow, maxBytes);
    const columns = [
        { title: "File" },
        { title: "Size", align: "right" },
        { title: "SHA-256" },
    ];
    const body = [(0,src_blocks/* table */.tp)(columns, kept), ...release_units_leftOut(left)].join("\n\n");
    const broken = assets.filter(({ isWhole }) => !isWhole).map(({ name }) => (0,src_escape/* code */.aY)(name, 100));
    return [
        heading,
        told,
        ...(broken.length > 0
            ? [
                `\u26a0\ufe0f Incomplete, since their upload was interrupted: ${(0,wording/* firstFew */.Dt)(broken, 12)}. Run the job that creates the release again.`,
            ]
            : []),
        listed.length <= release_units_openRows ? body : (0,src_blocks/* details */.zH)(`All ${listed.length} files`, body),
    ];
}
function assetRow({ name, size: bytes, sha256, isWhole }) {
    return (0,src_blocks/* tableRow */.jD)([
        (0,src_escape/* code */.aY)(name, 255),
        (0,src_escape/* unbroken */.D_)(isWhole ? (0,wording/* size */.Ej)(bytes) : "broken off"),
        sha256 === undefined ? "" : (0,src_escape/* code */.aY)(sha256, 64),
    ]);
}
function release_page_warnings({ warnings: found = [] }, maxBytes) {
    return found.length === 0 ? [] : ["### \u26a0\ufe0f Warnings", ...problemList(found, maxBytes)];
}
function notSeen({ unseen }, maxBytes) {
    if (unseen.length === 0)
        return [];
    return ["### What could not be checked", ...problemList(unseen, maxBytes)];
}

;// CONCATENATED MODULE: ./packages/reporting/src/confirmation-page.ts






const confirmation_page_symbols = {
    live: ["\u2705", "live"],
    broken: ["\ud83d\udea8", "live without what it needs"],
    differs: ["\u274c", "live with other bytes"],
    waiting: ["\u270b", "waiting for approval"],
    validating: ["\u23f3", "being validated by npm"],
    late: ["\u23f3", "not served yet"],
    gone: ["\u274c", "neither staged nor live"],
    blocked: ["\u26d4", "refused by npm"],
    deleted: ["\u274c", "unpublished"],
    "stage-differs": ["\u274c", "staged with other bytes"],
    "stage-mistagged": ["\u274c", "staged with another dist-tag"],
    disputed: ["\u274c", "staged by an earlier attempt with other bytes"],
    "not-sent": ["\u274c", "not staged"],
    unseen: ["\u2753", "not known"],
};
const maxRows = 200_000;
const confirmation_page_openRows = 12;
/** What can be approved, or will be when npm has scanned it. */
const approvable = ["waiting", "validating"];
/** What no approval makes live with the bytes of this run, or nobody has decided on. */
const faults = {
    differs: "live-differs",
    "stage-differs": "stage-differs",
    "stage-mistagged": "stage-mistagged",
    disputed: "stage-differs",
    ...{ gone: "lost", blocked: "lost", deleted: "lost" },
    "not-sent": "absent",
};
const out = ["live", "broken", "late"];
function confirmation_page_standingOf(units) {
    return {
        faults: new Map(units.flatMap((unit) => {
            const fault = faults[unit.state];
            return fault === undefined ? [] : [[(0,src_unit/* unitId */.K)(unit), fault]];
        })),
        live: units.filter(({ state }) => out.includes(state)),
    };
}
/** What a person can approve now, layer by layer. */
function toApprove(units) {
    const waiting = units.filter(({ state }) => approvable.includes(state));
    return (0,approval_layers/* approvalLayers */.A1)(approvableNow(waiting, confirmation_page_standingOf(units)).free, units);
}
/** What is live of what a run sent, in one sentence. */
function confirmationSentence({ units }) {
    const all = (0,wording/* counted */.hS)(units.length, packageNoun);
    const count = (state) => units.filter((unit) => unit.state === state).length;
    if (count("live") === units.length) {
        return units.length === 1 ? `${all} is live` : `All ${all} are live, exactly as recorded`;
    }
    const counts = (states, words) => states.flatMap((state) => count(state) === 0 ? [] : [`${count(state)} ${words[state] ?? ""}`]);
    const faults = counts(["broken", "differs"], faultsOfLive);
    const live = ["live", "broken", "differs"].reduce((sum, state) => sum + count(state), 0);
    const others = counts(Object.keys(confirmation_page_symbols).filter((state) => !(state in faultsOfLive)), Object.fromEntries(Object.entries(confirmation_page_symbols).map(([state, [, words]]) => [state, words])));
    const of = faults.length > 0 ? ` (${faults.join(", ")})` : "";
    return [`${live} of ${all} live${of}`, ...others].join(", ");
}
/** What is wrong with some that are live. */
const faultsOfLive = {
    live: "",
    broken: "without what it needs",
    differs: "with other bytes",
};
/** The page of a confirmation, for the job summary; below 1 MiB whatever the input. */
function renderConfirmation(page) {
    const { units, problems, warnings, registry, runUrl } = page;
    const waiting = units
        .filter(({ state }) => approvable.includes(state))
        .map((unit) => ({ ...unit, isValidating: unit.state === "validating" }));
    const isBroken = units.some(({ state }) => state === "broken");
    const isLive = units.every(({ state }) => state === "live");
    const symbol = isLive ? "\u2705" : isBroken ? "\ud83d\udea8" : problems.length > 0 ? "\u274c" : "\u23f3";
    const blocks = [
        `## ${symbol} ${(0,src_escape/* escaped */.Mk)(confirmationSentence(page), 300)}`,
        confirmation_page_origin(page),
        ...(isBroken
            ? [
                "Whoever installs a package without the packages that it pins gets an incomplete install, and npm, pnpm and bun report no error.",
            ]
            : []),
        ...approvals(waiting, {
            ...{ runUrl, registry, all: units, ...confirmation_page_standingOf(units), noun: packageNoun },
            maxBytes: 120_000,
            isFailed: true,
        }),
        ...(problems.length > 0 ? ["### What remains", ...problemList(problems, 100_000)] : []),
        ...unitRows(units),
        ...(warnings.length > 0 ? ["### \u26a0\ufe0f Warnings", ...problemList(warnings, 60_000)] : []),
    ];
    return `${blocks.join("\n\n")}\n`;
}
function confirmation_page_origin({ repository, sha, runUrl, askedAt }) {
    const run = (0,src_escape/* httpsAddress */.gC)(runUrl);
    const isSha = /^[0-9a-f]{40,64}$/u.test(sha);
    return [
        (0,src_escape/* escaped */.Mk)(repository, 200),
        ...(isSha ? [`commit ${(0,src_escape/* code */.aY)(sha.slice(0, 7))}`] : []),
        (0,src_escape/* link */.nf)("the run that staged it", run),
        `checked on ${day(askedAt)}, ${timeToTheMinute(askedAt, askedAt)}`,
    ].join(" · ");
}
function unitRows(units) {
    const { kept, left } = (0,src_blocks/* fitting */._Q)(units, ({ name, version, state, cause, integrity }) => (0,src_blocks/* tableRow */.jD)([
        `${(0,src_escape/* code */.aY)(name, 214)} ${(0,src_escape/* escaped */.Mk)(version, 80)}`,
        `${confirmation_page_symbols[state].join(" ")}${cause === undefined ? "" : `: ${(0,src_escape/* escaped */.Mk)(cause, 400)}`}`,
        (0,src_escape/* code */.aY)(integrity, 100),
    ]), maxRows);
    const columns = [{ title: "Package" }, { title: "State" }, { title: "sha512 of the record" }];
    const body = [(0,src_blocks/* table */.tp)(columns, kept), ...(left > 0 ? [(0,src_blocks/* list */.p_)([`and ${left} more`])] : [])].join("\n\n");
    return [units.length > confirmation_page_openRows ? (0,src_blocks/* details */.zH)(`All ${units.length} packages`, body) : body];
}

;// CONCATENATED MODULE: ./packages/reporting/src/index.ts


























/***/ }),

/***/ 53350:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lY: () => (/* reexport */ findFiles),
  Gj: () => (/* reexport */ matchNames),
  pA: () => (/* reexport */ nearest),
  E1: () => (/* reexport */ parseList),
  hN: () => (/* reexport */ parseYaml),
  Ez: () => (/* reexport */ readInputYaml),
  gM: () => (/* reexport */ readYaml),
  L5: () => (/* reexport */ withSpace)
});

;// CONCATENATED MODULE: ./packages/selection/src/list.ts
/**
 * The one list grammar: a JSON array of strings or of objects with `key`, or items separated by
 * newlines, spaces or commas outside braces. A blank text is the empty list.
 */
function parseList(text, key = "name") {
    const trimmed = text.trim();
    if (/^\{\s*"/.test(trimmed)) {
        return {
            kind: "wrong",
            wrong: `is a JSON object; expected a list`,
            remedy: "Pass one of its arrays, such as ${{ toJSON(fromJSON(\u2026).crates) }}.",
        };
    }
    return trimmed.startsWith("[") ? parseJsonList(trimmed, key) : parsePlainList(trimmed);
}
function parseJsonList(text, key) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        return {
            kind: "wrong",
            wrong: `begins like a JSON array, but is not one: ${error instanceof Error ? error.message : String(error)}`,
            remedy: `Write a JSON array such as ["a", "b"], or the bare items separated by spaces, commas or newlines.`,
        };
    }
    const items = [];
    for (const [index, value] of (Array.isArray(parsed) ? parsed : []).entries()) {
        const item = toItem(value, key);
        if (item === undefined) {
            return {
                kind: "wrong",
                wrong: `has as item ${index + 1} of its JSON array ${describeJson(value)}; expected a non-empty string, or an object with "${key}"`,
                remedy: "Correct that item.",
            };
        }
        items.push(item);
    }
    return { kind: "list", items };
}
function toItem(value, key) {
    if (typeof value === "string")
        return value.trim() === "" ? undefined : { text: value.trim() };
    if (!isRecord(value))
        return undefined;
    const name = value[key];
    if (typeof name !== "string" || name.trim() === "")
        return undefined;
    return { text: name.trim(), object: value };
}
function parsePlainList(text) {
    const items = [];
    let item = "";
    let depth = 0;
    for (const character of `${text}\n`) {
        const blank = /\s/.test(character);
        if (depth === 0 && (blank || character === ",")) {
            if (item !== "")
                items.push({ text: item });
            item = "";
            continue;
        }
        if (character === "{")
            depth += 1;
        if (character === "}")
            depth -= 1;
        if (depth < 0)
            return braceProblem("closes a brace that was never opened", item + character);
        // `{a, b}` means `{a,b}`.
        if (!blank)
            item += character;
    }
    if (depth > 0)
        return braceProblem("opens a brace that is never closed", item);
    const quoted = items.find((each) => /^!?["']/.test(each.text));
    return quoted === undefined ? { kind: "list", items } : quoteProblem(quoted);
}
/** YAML has taken the outer quotes away, and what is left of others is meant for a shell. */
function quoteProblem({ text }) {
    return {
        kind: "wrong",
        wrong: `has quotes inside its text, near ${text.slice(0, 60)}`,
        remedy: "Remove them: items are separated by spaces, commas or newlines.",
    };
}
function braceProblem(wrong, near) {
    return {
        kind: "wrong",
        wrong: `${wrong}, near ${JSON.stringify(near.slice(0, 60))}`,
        remedy: "Alternatives are written {a,b}.",
    };
}
function describeJson(value) {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/selection/src/nearest.ts
/** The number of single-letter changes that turn one word into the other (Levenshtein). */
function editDistance(from, to) {
    let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 0; row < from.length; row += 1) {
        const current = [row + 1];
        for (let column = 0; column < to.length; column += 1) {
            current.push(Math.min((previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, (previous[column] ?? 0) + (from[row] === to[column] ? 0 : 1)));
        }
        previous = current;
    }
    return previous[to.length] ?? 0;
}
/**
 * The candidate that a person most likely meant, or none that is near: a third of the letters,
 * rounded up, may differ. Case and `-` against `_` do not count. Of equally near ones the first is taken.
 */
function nearest(word, candidates) {
    const wanted = fold(word);
    let best;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, fold(candidate));
        if (distance < (best?.distance ?? Infinity))
            best = { candidate, distance };
    }
    const allowed = Math.ceil(wanted.length / 3);
    // A word of which every letter differs resembles nothing.
    if (best === undefined || best.distance > allowed || best.distance >= wanted.length)
        return;
    return best.candidate;
}
function fold(word) {
    return word.toLowerCase().replaceAll("_", "-");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 2 modules
var dist = __nccwpck_require__(60925);
;// CONCATENATED MODULE: ./packages/selection/src/glob.ts
/** More spellings of one pattern, or longer ones in sum, are not made: such a pattern fits nothing. */
const maxSpellings = 1_000;
const maxCharacters = 1 << 20;
/** Represents a written `**`, so that `{a,*}*` makes none. */
const globstar = "\0";
/**
 * The wildcards of the grammar: `*` within a segment, `**` over segments, `{a,b}`; all else means
 * itself. As picomatch takes them, but never in more steps than the pattern is long times the name:
 * a regular expression with five stars takes hours for a name of some hundred letters.
 *
 * @param body without the leading `!`
 */
function globMatcher(body) {
    const written = body.replaceAll(/\*{2,}/g, globstar);
    const patterns = spellings(written).map((each) => {
        const segments = each.split("/");
        // What lies in a folder is not the folder.
        return segments.length > 1 && segments.at(-1) === globstar ? [...segments, "*"] : segments;
    });
    return (name) => {
        const segments = name.split("/");
        return patterns.some((pattern) => fits(pattern, segments));
    };
}
/** The pattern without braces, once for each choice between their alternatives. */
function spellings(body) {
    const choices = choicesOf(body);
    /** Of each open brace: the alternatives before the last comma, and what stood before the brace. */
    const outer = [];
    let current = [""];
    for (const [at, letter] of Array.from(body).entries()) {
        const inner = outer.at(-1);
        if (choices.opens.has(at)) {
            outer.push({ done: [], before: current });
            current = [""];
        }
        else if (inner !== undefined && choices.commas.has(at)) {
            inner.done.push(...current);
            current = [""];
        }
        else if (inner !== undefined && choices.closes.has(at)) {
            outer.pop();
            const ends = [...inner.done, ...current];
            if (inner.before.length * ends.length > maxSpellings)
                return [];
            current = inner.before.flatMap((start) => ends.map((end) => start + end));
        }
        else {
            current = current.map((start) => start + letter);
        }
        if (current.length * (current[0]?.length ?? 0) > maxCharacters)
            return [];
        if (inner !== undefined && inner.done.length > maxSpellings)
            return [];
    }
    return current;
}
/** Where braces with a comma between them open, part and close: by the place of the letter. */
function choicesOf(body) {
    const [opens, commas, closes] = [new Set(), new Set(), new Set()];
    const open = [];
    for (const [at, letter] of Array.from(body).entries()) {
        if (letter === "{")
            open.push({ at, commas: [] });
        else if (letter === ",")
            open.at(-1)?.commas.push(at);
        else if (letter === "}") {
            const group = open.pop();
            if (group === undefined || group.commas.length === 0)
                continue;
            opens.add(group.at);
            for (const comma of group.commas)
                commas.add(comma);
            closes.add(at);
        }
    }
    return { opens, commas, closes };
}
/** Segments against segments, of which `**` takes any number, none too. */
function fits(pattern, segments) {
    return fitsInOrder(pattern, segments, (part) => part === globstar, fitsSegment);
}
/** Letters against letters, of which `*` takes any number; a segment of nothing fits no wildcard alone. */
function fitsSegment(pattern, segment) {
    if (!/[*\0]/.test(pattern))
        return pattern === segment;
    if (segment === "")
        return false;
    return fitsInOrder(pattern, segment, (letter) => letter === "*" || letter === globstar, (letter, other) => letter === other);
}
/**
 * Whether items fit to a pattern in which a wild part takes any number of them. When the items behind
 * the last wild part do not fit, that one takes one more: what earlier ones took need not change.
 */
function fitsInOrder(pattern, items, isWild, isFit) {
    let [at, item] = [0, 0];
    let again;
    while (item < items.length) {
        const part = pattern[at];
        if (part !== undefined && isWild(part)) {
            again = { at, item };
            at += 1;
        }
        else if (part !== undefined && isFit(part, items[item])) {
            at += 1;
            item += 1;
        }
        else if (again !== undefined) {
            again.item += 1;
            at = again.at + 1;
            item = again.item;
        }
        else {
            return false;
        }
    }
    while (at < pattern.length && isWild(pattern[at]))
        at += 1;
    return at === pattern.length;
}

;// CONCATENATED MODULE: ./packages/selection/src/patterns.ts





/**
 * The one pattern grammar, on names: `*`, `**`, `{a,b}`; a leading `!` takes away, wherever it
 * stands in the list. With nothing but `!` patterns they take away from all candidates.
 */
function matchNames(patterns, candidates) {
    const items = patterns.map((item) => (typeof item === "string" ? { text: item } : item));
    const taken = new Set();
    const removed = new Set();
    const literal = new Set();
    const unmatched = [];
    const known = new Set(candidates);
    for (const { text, object } of items) {
        const pattern = readPattern(text);
        const named = known.has(pattern.body) ? [pattern.body] : [];
        const matches = pattern.wild ? candidates.filter(globMatcher(pattern.body)) : named;
        if (matches.length === 0)
            unmatched.push(text);
        for (const name of matches)
            (pattern.negative ? removed : taken).add(name);
        if (!pattern.negative && !pattern.wild && object?.["listed"] !== false) {
            for (const name of matches)
                literal.add(name);
        }
    }
    const onlyNegative = items.length > 0 && items.every(({ text }) => text.startsWith("!"));
    const matched = candidates.filter((name) => (onlyNegative || taken.has(name)) && !removed.has(name));
    return {
        matched,
        unmatched,
        literal: new Set(matched.filter((name) => literal.has(name))),
    };
}
/**
 * The same grammar, on the files of the workspace. Links are not followed; `.git` and
 * `node_modules` are skipped.
 *
 * @param elsewhere absolute folders whose files an absolute pattern may mean as well
 */
async function findFiles(patterns, workspace, elsewhere = []) {
    const roots = [await rootOf(workspace, "")];
    for (const folder of elsewhere) {
        if ((0,external_node_fs_.existsSync)(folder))
            roots.push(await rootOf(folder, `${withSlashes(folder)}/`));
    }
    const taken = new Map();
    const removed = new Set();
    const unmatched = [];
    const outside = new Set();
    for (const written of patterns) {
        const place = placeOf(readPattern(written).body, roots);
        if (place === undefined) {
            outside.add(written);
            continue;
        }
        const { root, below } = place;
        const files = await filesOf(below, root.real);
        if (files.length === 0)
            unmatched.push(written);
        for (const file of files) {
            const shown = root.shown + file;
            if (written.startsWith("!"))
                removed.add(shown);
            else
                taken.set(shown, { root, below: file });
        }
    }
    const files = [];
    for (const [shown, { root, below }] of taken) {
        if (removed.has(shown))
            continue;
        const real = await (0,promises_.realpath)(external_node_path_default().join(root.real, below)).catch(() => undefined);
        if (real !== undefined && isInside(real, root.real))
            files.push(shown);
        else
            outside.add(shown);
    }
    return { files: files.sort(), unmatched, outside: [...outside] };
}
async function rootOf(folder, shown) {
    const real = await (0,promises_.realpath)(folder);
    return { names: [withSlashes(folder), withSlashes(real)], real, shown };
}
function withSlashes(folder) {
    return folder.replaceAll((external_node_path_default()).sep, "/").replace(/\/+$/, "");
}
function readPattern(text) {
    const negative = text.startsWith("!");
    const body = negative ? text.slice(1) : text;
    return { negative, wild: isWild(body), body };
}
function isWild(body) {
    return /[*{]/.test(body);
}
/** The files of a folder that a pattern fits, relative to it. */
async function filesOf(pattern, folder) {
    const segments = pattern.split("/");
    const wildAt = segments.findIndex(isWild);
    const start = segments.slice(0, wildAt === -1 ? segments.length : wildAt);
    const deep = pattern.includes("**") ? Number.POSITIVE_INFINITY : segments.length;
    // The library walks the folder; its own matching is by a regular expression, see `globMatcher`.
    const found = await (0,dist/* glob */.TI)([...start.map(escapeForeign), ...(wildAt === -1 ? [] : ["**"])].join("/"), {
        cwd: folder,
        dot: true,
        deep,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ["**/.git/**", "**/node_modules/**"],
    });
    return wildAt === -1 ? found : found.filter(globMatcher(pattern));
}
/** Escapes what means something to the library, but nothing in the grammar. */
function escapeForeign(body) {
    return body.replace(/[?[\]()+@|!\\]/g, "\\$&");
}
/** The folder that a pattern counts from; none if it leads out of them all. */
function placeOf(body, roots) {
    const written = process.platform === "win32" ? body.replaceAll("\\", "/") : body;
    // In a brace too: `{a,..}/b`.
    if (/(^|[/{,])\.\.($|[/},])/.test(written))
        return undefined;
    if (!external_node_path_default().isAbsolute(written)) {
        const [root] = roots;
        return root && { root, below: written.replace(/^(\.\/+)+/, "") };
    }
    for (const root of roots) {
        const name = root.names.find((folder) => written.startsWith(`${folder}/`));
        if (name !== undefined)
            return { root, below: written.slice(name.length + 1) };
    }
    return undefined;
}
function isInside(file, root) {
    const relative = external_node_path_default().relative(root, file);
    return (relative !== "" &&
        !relative.startsWith(`..${(external_node_path_default()).sep}`) &&
        relative !== ".." &&
        !external_node_path_default().isAbsolute(relative));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __nccwpck_require__(38815);
;// CONCATENATED MODULE: ./packages/selection/src/yaml-fault.ts
/**
 * Explains an error by the slip that causes it most often. The library names the rule of YAML that it
 * was following when it gave up, which is seldom what a person did.
 */
function explainFault(text, error) {
    const place = placeAt(text, error.pos[0]);
    for (const explain of slips) {
        const fault = explain(place, error);
        if (fault !== undefined)
            return fault;
    }
    return {
        said: `the YAML parser says ${JSON.stringify(error.message.replace(/[.:]$/, ""))}`,
        remedy: "Look at this line and the one before it.",
        at: place.at,
    };
}
/** A field whose colon has no space after it, as it is meant; undefined for any other text. */
function withSpace(text) {
    const [, field, value] = /^([A-Za-z][\w-]*):(?!\/\/)(\S.*)$/.exec(text.trim()) ?? [];
    return field === undefined || value === undefined ? undefined : `${field}: ${value}`;
}
/** A word that needs quotes: `*.node` as a text, with what YAML takes it for. */
function unquoted(word, takenFor, at) {
    return { said: `without quotes, ${word} is ${takenFor}`, remedy: quoteIt(word), at };
}
const indentAlike = "Start fields that belong together in the same column.";
const tab = ({ line, start }) => {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    if (!indent.includes("\t"))
        return undefined;
    const remedy = "Indent with spaces.";
    return { said: "this line is indented with a tab", remedy, at: start + indent.indexOf("\t") };
};
const reservedStart = ({ line, start, at, text }, { code }) => {
    if (code !== "BAD_SCALAR_START")
        return undefined;
    const rest = line.slice(at - start).replace(/\s+(#.*)?$/, "");
    const isInBrackets = /[[{]/.test(line.slice(0, at - start));
    const word = isInBrackets ? (wordAt(line, at - start)?.word ?? rest) : rest;
    const said = `a value cannot begin with ${text.charAt(at)} without quotes`;
    return { said, remedy: quoteIt(word), at };
};
/** `{platform}` beside other text, where a brace begins a map. */
const brace = ({ line, start, at }, { code }) => {
    if (code !== "UNEXPECTED_TOKEN" && code !== "MISSING_CHAR")
        return undefined;
    const found = wordAt(line, at - start);
    if (found === undefined || !/\{[\w-]*\}/.test(found.word) || /^\{[^{}]*\}$/.test(found.word)) {
        return undefined;
    }
    const said = "a value with { and } needs quotes here";
    return { said, remedy: quoteIt(found.word), at: start + found.from };
};
const noSpaceAfterColon = ({ line, start }, { code, message }) => {
    if (code !== "MULTILINE_IMPLICIT_KEY" && !/followed by map values/.test(message)) {
        return undefined;
    }
    const [, before = "", rest = ""] = /^(\s*(?:-\s+)?)(.*)$/.exec(line) ?? [];
    const at = start + before.length;
    const meant = withSpace(rest);
    if (meant !== undefined) {
        return { said: "a colon has no space after it", remedy: `Write \`${meant}\`.`, at };
    }
    if (/^\s*-\s/.test(line)) {
        const said = "a list begins here, and the lines above it hold fields";
        const remedy = "Indent it below the field that it belongs to.";
        return { said, remedy, at: start + line.search(/\S/) };
    }
    if (/:(\s|$)/.test(rest))
        return undefined;
    return { said: "this field has no colon", remedy: "Write a field as `name: value`.", at };
};
const noSpaceAfterDash = ({ line, start }, { code }) => {
    const [, before = "", rest] = /^(\s*)-([A-Za-z"'{@].*)$/.exec(line) ?? [];
    if (rest === undefined || !(code === "BLOCK_AS_IMPLICIT_KEY" || code === "BAD_INDENT")) {
        return undefined;
    }
    const said = "a dash has no space after it";
    return { said, remedy: `Write \`- ${rest.trimEnd()}\`.`, at: start + before.length };
};
const secondColon = ({ line, at }, { code }) => {
    if (code !== "BLOCK_AS_IMPLICIT_KEY")
        return undefined;
    if (!/^\s*(-\s+)?[\w-]+:\s+[^"'\s#].*:(\s|$)/.test(line))
        return undefined;
    const said = "this line has a second colon";
    return { said, remedy: "Put the value in quotes, or write each field on its own line.", at };
};
const indentation = ({ text, line, start, at }, { code, message }) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (code === "BLOCK_AS_IMPLICIT_KEY") {
        const next = text.slice(start + line.length).search(/\S/);
        const said = "this line is indented more than the field above it, which already has a value";
        return { said, remedy: indentAlike, at: next < 0 ? at : start + line.length + next };
    }
    const isAtStart = at - start <= indent;
    const isMisplaced = /All mapping items|without - indicator/.test(message) || /at node end/.test(message);
    if (!isMisplaced || !isAtStart)
        return undefined;
    const said = "the indentation of this line matches no line above it";
    return { said, remedy: indentAlike, at: start + indent };
};
const openQuote = ({ text, at }, { message }) => {
    const [, quote] = /^Missing closing (["'])/.exec(message) ?? [];
    if (quote === undefined)
        return undefined;
    const opened = text.lastIndexOf(quote, at - 1);
    const said = `this ${quote} is never closed`;
    return { said, remedy: `Write another ${quote} where the value ends.`, at: Math.max(0, opened) };
};
const openBracket = ({ text, at }, { message }) => {
    const [, end] = /end with a ([\]}])/.exec(message) ?? [];
    if (end === undefined)
        return undefined;
    const begin = end === "]" ? "[" : "{";
    let depth = 0;
    for (let index = at - 1; index >= 0; index -= 1) {
        if (text[index] === end)
            depth += 1;
        else if (text[index] !== begin)
            continue;
        else if (depth === 0)
            return neverClosed(begin, end, index);
        else
            depth -= 1;
    }
    return neverClosed(begin, end, at);
};
function neverClosed(begin, end, at) {
    return { said: `this ${begin} is never closed`, remedy: `Write ${end} where it ends.`, at };
}
const closesNothing = ({ text, at }, { code }) => {
    const found = text.charAt(at);
    if (code !== "UNEXPECTED_TOKEN" || !/[\]}]/.test(found))
        return undefined;
    return { said: `this ${found} closes nothing`, remedy: "Remove it.", at };
};
const afterQuote = ({ line, start, at }, { code }) => {
    const before = line.slice(0, at - start).trimEnd();
    if (code !== "UNEXPECTED_TOKEN" || !/["']$/.test(before))
        return undefined;
    const said = "text follows the quote that ends the value";
    return { said, remedy: "Put the whole value in quotes, and escape the quotes inside it.", at };
};
const documents = ({ at }, { code }) => code === "MULTIPLE_DOCS"
    ? { said: "a second document begins here", remedy: "Remove the line ---.", at }
    : undefined;
/** The likelier ones first: the first that fits is told. */
const slips = [
    ...[tab, noSpaceAfterColon, noSpaceAfterDash, reservedStart, brace, secondColon],
    ...[openQuote, openBracket, closesNothing, afterQuote, indentation, documents],
];
function quoteIt(word) {
    return `Put it in quotes: ${JSON.stringify(word)}.`;
}
/** The plain word around a column, with placeholders in it: `npm/{platform}`. */
function wordAt(line, column) {
    for (const { 0: word, index } of line.matchAll(/(?:\{[\w-]*\}|[^\s,[\]{}"'])+/g)) {
        if (index <= column && column <= index + word.length)
            return { word, from: index };
    }
    return undefined;
}
function placeAt(text, at) {
    const start = text.lastIndexOf("\n", at - 1) + 1;
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, "");
    return { text, at, start, line };
}

;// CONCATENATED MODULE: ./packages/selection/src/yaml.ts


/**
 * Reads YAML or JSON in time that grows as the text does. The library itself compares each key of a
 * map with all others to find one that stands twice.
 */
function readYaml(text) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
    });
    const [error] = document.errors;
    const double = doubleKey(document);
    const isDoubleFirst = double !== undefined && (error === undefined || double.at < error.pos[0]);
    if (isDoubleFirst)
        return { document, lines, fault: double };
    const fault = error === undefined ? undefined : explainFault(text, error);
    return { document, lines, fault };
}
/**
 * Reads YAML or JSON that somebody wrote for Fairlead: words that YAML takes for something else, since
 * they have no quotes, are faults, too.
 */
function readInputYaml(text) {
    const { fault, document, lines } = readYaml(text);
    const targets = aliasTargets(document);
    const faults = fault === undefined ? wordFaults(text, document, targets) : [fault];
    return { document, lines, targets, faults };
}
/** The value of a YAML or JSON text that somebody wrote for Fairlead. */
function parseYaml(text) {
    const { document, lines, faults } = readInputYaml(text);
    const [fault] = faults;
    if (fault !== undefined) {
        const { line, col } = lines.linePos(fault.at);
        const wrong = `isn't valid YAML at line ${line}, column ${col}: ${fault.said}`;
        return { kind: "wrong", wrong, remedy: fault.remedy };
    }
    try {
        return { kind: "value", value: document.toJS() };
    }
    catch (error) {
        // Aliases can mean more than fits into memory.
        if (!(error instanceof ReferenceError))
            throw error;
        const remedy = "Write out what its aliases (*) refer to.";
        return { kind: "wrong", wrong: "has aliases that expand without limit", remedy };
    }
}
/** What each alias means: the last node before it with that anchor. In one walk over all. */
function aliasTargets(document) {
    const anchored = new Map();
    const targets = new Map();
    (0,yaml_dist/* visit */.YR)(document, {
        Node: (_, node) => {
            if ("anchor" in node && typeof node.anchor === "string")
                anchored.set(node.anchor, node);
        },
        Alias: (_, alias) => {
            const target = anchored.get(alias.source);
            if (target !== undefined)
                targets.set(alias, target);
        },
    });
    return targets;
}
/**
 * `*.node`, an alias of an anchor that nobody has set; one inside of what it refers to, which has no end;
 * and `!dist/x`, a tag that nobody knows.
 */
function wordFaults(text, document, targets) {
    const faults = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Alias: (_, alias, path) => {
            const target = targets.get(alias);
            const at = alias.range?.[0] ?? 0;
            if (target === undefined) {
                faults.push(unquoted(`*${alias.source}`, "a reference to another value", at));
            }
            else if (path.includes(target)) {
                const said = `*${alias.source} refers to the value that it is part of`;
                faults.push({ said, remedy: "Write out what belongs there.", at });
            }
        },
        Node: (_, { tag, range }) => {
            if (tag === undefined || !/^![^!]/.test(tag))
                return;
            const at = text.lastIndexOf(tag, range?.[0] ?? 0);
            faults.push(unquoted(tag, "a tag", Math.max(0, at)));
        },
    });
    return faults;
}
/** The first key that stands twice in its map. */
function doubleKey(document) {
    let first;
    (0,yaml_dist/* visit */.YR)(document, {
        Map: (_, { items }) => {
            const keys = new Set();
            for (const { key } of items) {
                if (!(0,yaml_dist/* isScalar */.jn)(key))
                    continue;
                const at = (0,yaml_dist/* isNode */.Ll)(key) ? (key.range?.[0] ?? 0) : 0;
                if (keys.has(key.value) && (first === undefined || at < first.at)) {
                    const said = `the key ${JSON.stringify(key.value)} appears twice`;
                    first = { said, remedy: "Keep one of the two, with all that belongs to both.", at };
                }
                keys.add(key.value);
            }
        },
    });
    return first;
}

;// CONCATENATED MODULE: ./packages/selection/src/index.ts







/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 58152:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/win32");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 57349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveBlockMap = __nccwpck_require__(87103);
var resolveBlockSeq = __nccwpck_require__(90334);
var resolveFlowCollection = __nccwpck_require__(13142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 23683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(45937);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 45937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var composeCollection = __nccwpck_require__(57349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(17788);
var utilEmptyScalarPosition = __nccwpck_require__(22599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(61342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var identity = __nccwpck_require__(41127);
var composeDoc = __nccwpck_require__(23683);
var resolveEnd = __nccwpck_require__(17788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 87103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(74051);
var utilMapIncludes = __nccwpck_require__(81187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 48913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 90334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(92223);
var resolveProps = __nccwpck_require__(34631);
var utilFlowIndentCheck = __nccwpck_require__(74051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 17788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 13142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(81187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // \u2192 key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 76842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var resolveEnd = __nccwpck_require__(17788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 34631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 74051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 81187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var toJS = __nccwpck_require__(74043);
var Schema = __nccwpck_require__(45840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(71596);
var applyReviver = __nccwpck_require__(83661);
var createNode = __nccwpck_require__(42404);
var directives = __nccwpck_require__(61342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 71596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 83661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 42404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 61342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 91464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '\u2026' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '\u2026';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '\u2026\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 38815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(45840);
var errors = __nccwpck_require__(91464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(84047);
var visit = __nccwpck_require__(10204);



__webpack_unused_export__ = composer.Composer;
exports.yo = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
exports.Ll = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
exports.parse = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 57249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var visit = __nccwpck_require__(10204);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 40101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(83661);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 57165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyPair = __nccwpck_require__(59748);
var addPairToJSMap = __nccwpck_require__(97104);
var identity = __nccwpck_require__(41127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 63301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 84454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(61212);
var addPairToJSMap = __nccwpck_require__(97104);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 92223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyCollection = __nccwpck_require__(61212);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var toJS = __nccwpck_require__(74043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 97104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(57249);
var merge = __nccwpck_require__(90452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 41127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 74043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 60110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);
var errors = __nccwpck_require__(91464);
var stringifyString = __nccwpck_require__(83069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 91733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 97715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(60110);
var cstStringify = __nccwpck_require__(91733);
var cstVisit = __nccwpck_require__(97715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 40361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 66628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 84047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var log = __nccwpck_require__(57249);
var identity = __nccwpck_require__(41127);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 45840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var tags = __nccwpck_require__(90018);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 47451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLMap = __nccwpck_require__(84454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 73632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLSeq = __nccwpck_require__(92223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 66464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(83069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 73959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 38405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 59874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 70896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 33559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 90018:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);
var schema = __nccwpck_require__(70896);
var schema$1 = __nccwpck_require__(33559);
var binary = __nccwpck_require__(56083);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var schema$2 = __nccwpck_require__(35913);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(20181);
var Scalar = __nccwpck_require__(63301);
var stringifyString = __nccwpck_require__(83069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 88398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 35782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 10873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 90452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 50303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var pairs = __nccwpck_require__(18385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 18385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLSeq = __nccwpck_require__(92223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 35913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var binary = __nccwpck_require__(56083);
var bool = __nccwpck_require__(88398);
var float = __nccwpck_require__(35782);
var int = __nccwpck_require__(10873);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 81528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 46752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 34475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var identity = __nccwpck_require__(41127);
var stringifyComment = __nccwpck_require__(59799);
var stringifyString = __nccwpck_require__(83069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 61212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 59799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 28689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 59748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 83069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var foldFlowLines = __nccwpck_require__(34475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 10204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 89635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ issueCommand)
/* harmony export */ });
/* unused harmony export issue */
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4679);


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_0__.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 82902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ issueFileCommand),
/* harmony export */   v: () => (/* binding */ prepareKeyValueMessage)
/* harmony export */ });
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4679);
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync(filePath, `${(0,_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .toCommandValue */ .E)(message)}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID()}`;
    const convertedValue = (0,_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .toCommandValue */ .E)(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue),
/* harmony export */   k: () => (/* binding */ toCommandProperties)
/* harmony export */ });
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 60925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TI: () => (/* binding */ glob)
});

// UNUSED EXPORTS: convertPathToPattern, escapePath, globSync, isDynamicPattern

// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
var external_fs_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_fs_, 2);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: external "url"
var external_url_ = __nccwpck_require__(87016);
;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ./node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_namespaceObject.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = (0,external_path_.resolve)(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	const needsSeperator = path[path.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0,external_path_.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0,external_path_.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_.dirname)(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || external_fs_namespaceObject
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = (0,external_path_.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: external_path_.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

//#endregion

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(14006);
;// CONCATENATED MODULE: ./node_modules/tinyglobby/dist/index.mjs





//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = picomatch(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => external_path_.posix.relative(cwd, p) || ".";
	return (p) => external_path_.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = picomatch.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path) {
	return escapePosixPath(path);
}
function convertWin32PathToPattern(path) {
	return escapeWin32Path(path).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = (/* unused pure expression or super */ null && (isWin ? convertWin32PathToPattern : convertPosixPathToPattern));
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0,external_path_.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_.posix.relative(escapedCwd, result) : external_path_.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = external_path_.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = picomatch(processed.match, matchOptions);
	const ignore = picomatch(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_.fileURLToPath)(opts.cwd) : (0,external_path_.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_.readdirSync,
		realpath: opts.fs.realpath || external_fs_.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_.realpathSync,
		stat: opts.fs.stat || external_fs_.stat,
		statSync: opts.fs.statSync || external_fs_.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion



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
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ starts)
/* harmony export */ });
/**
 * Every action, and what runs after its job, by the folder of its main file in `dist/`. All are one
 * bundle, in which each finds what it shares with the others; a job loads only what its action needs.
 *
 * What the smallest one needs, nearly all need: it lies in the main file of the bundle. That spares
 * every start some files to load.
 */
const starts = {
    "check-artifacts": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5381), __nccwpck_require__.e(5311)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35311)),
    "confirm-staged": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(3292), __nccwpck_require__.e(7105), __nccwpck_require__.e(1581), __nccwpck_require__.e(6172), __nccwpck_require__.e(8836), __nccwpck_require__.e(7279)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23770)),
    "create-release": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(1260), __nccwpck_require__.e(8056), __nccwpck_require__.e(3292), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5815), __nccwpck_require__.e(1581), __nccwpck_require__.e(5381), __nccwpck_require__.e(5359), __nccwpck_require__.e(5521), __nccwpck_require__.e(6172), __nccwpck_require__.e(5765), __nccwpck_require__.e(7540), __nccwpck_require__.e(8836), __nccwpck_require__.e(6911)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6911)),
    pack: () => __nccwpck_require__.e(/* import() */ 5782).then(__nccwpck_require__.bind(__nccwpck_require__, 55782)),
    "package-release-assets": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(1260), __nccwpck_require__.e(5451), __nccwpck_require__.e(3044), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5815), __nccwpck_require__.e(5381), __nccwpck_require__.e(3394), __nccwpck_require__.e(6477), __nccwpck_require__.e(6097)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36097)),
    plan: () => __nccwpck_require__.e(/* import() */ 2560).then(__nccwpck_require__.bind(__nccwpck_require__, 62560)),
    "publish-crates-ordered": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(1260), __nccwpck_require__.e(3292), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5815), __nccwpck_require__.e(5359), __nccwpck_require__.e(5765), __nccwpck_require__.e(9212), __nccwpck_require__.e(888)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43969)),
    "publish-crates-ordered/post": () => __nccwpck_require__.e(/* import() */ 5783).then(__nccwpck_require__.bind(__nccwpck_require__, 5783)),
    "publish-meta": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(1260), __nccwpck_require__.e(5451), __nccwpck_require__.e(8056), __nccwpck_require__.e(3044), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5815), __nccwpck_require__.e(1581), __nccwpck_require__.e(5381), __nccwpck_require__.e(5359), __nccwpck_require__.e(5521), __nccwpck_require__.e(3394), __nccwpck_require__.e(4583), __nccwpck_require__.e(7776)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47776)),
    "publish-npm-packages": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(1260), __nccwpck_require__.e(5451), __nccwpck_require__.e(8056), __nccwpck_require__.e(3044), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5815), __nccwpck_require__.e(1581), __nccwpck_require__.e(5381), __nccwpck_require__.e(5359), __nccwpck_require__.e(5521), __nccwpck_require__.e(3394), __nccwpck_require__.e(4583), __nccwpck_require__.e(6996)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46996)),
    "publish-npm-platform": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(1260), __nccwpck_require__.e(5451), __nccwpck_require__.e(8056), __nccwpck_require__.e(3044), __nccwpck_require__.e(7105), __nccwpck_require__.e(3232), __nccwpck_require__.e(5815), __nccwpck_require__.e(1581), __nccwpck_require__.e(5381), __nccwpck_require__.e(5359), __nccwpck_require__.e(5521), __nccwpck_require__.e(3394), __nccwpck_require__.e(4583), __nccwpck_require__.e(3994)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73994)),
    "release-summary": () => Promise.all(/* import() */[__nccwpck_require__.e(663), __nccwpck_require__.e(3292), __nccwpck_require__.e(7105), __nccwpck_require__.e(1581), __nccwpck_require__.e(6172), __nccwpck_require__.e(8836), __nccwpck_require__.e(1405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28409)),
    "wait-for-ci": () => Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 76659)),
};

var __webpack_exports__starts = __webpack_exports__.e;
export { __webpack_exports__starts as starts };
