/*
 * The shapes of shell tokens, and nothing but shapes: no predicates, no actions, no mode commands.
 *
 * Which mode is read, and what a shape means where it stands (POSIX XCU 2.10.1), is decided by
 * dev.initscript.shell.parse.TokenSource. From this grammar the build makes flat tables (LexerTableWriter); the
 * generated class itself is not loaded when scripts are parsed.
 *
 * Characters are bytes. Bytes from 0x80 up are presented as 0x7F, which is in no set here, so that they are text.
 */
lexer grammar ShellTokens;

tokens {
  // What TokenSource makes of a LITERAL by its place: POSIX 2.10.1 rules 1 to 8, and 2.4 for the reserved words.
  WORD, IO_NUMBER, NAME, FUNCTION_NAME, ASSIGNMENT_NAME, ASSIGNMENT_OPERATOR,
  IF, THEN, ELSE, ELIF, FI, DO, DONE, CASE, ESAC, WHILE, UNTIL, FOR, IN, LBRACE, RBRACE, BANG,
  FUNCTION, SELECT, TIME, COPROC, COPROC_NAME, CONDITION_OPEN, CONDITION_CLOSE, CONDITION_UNARY, CONDITION_BINARY,
  // What it makes of parentheses and backquotes by their place.
  FUNCTION_LPAREN, ARRAY_OPEN, ARRAY_CLOSE, ARITH_COMMAND_OPEN, EXTGLOB_OPEN, EXTGLOB_CLOSE, BACKQUOTE_CLOSE,
  // Here-documents: text that is not expanded, and the delimiter line.
  HERE_RAW, HERE_END,
  // Of no width, only in the parser's sight: "no blank before the next part of this word", "a body starts here".
  GLUE, HERE_START,
  // Bytes that no rule of the shell accepts where they stand.
  ERROR
}

fragment CONTINUED : '\\\n' ;                                          // vanishes: POSIX 2.2.1
fragment ESCAPED   : '\\' ~[\n] ;
fragment NAME_TEXT : [a-zA-Z_] ([a-zA-Z_0-9] | CONTINUED)* ;
fragment SPECIAL   : [@*#?$!\-0-9] ;                                     // POSIX 2.5.2
fragment SUBSCRIPT : '[' (~[[\]\n"'] | QUOTED_TEXT_IN_SUBSCRIPT | '[' (~[[\]\n"'] | QUOTED_TEXT_IN_SUBSCRIPT)* ']')* ']' ;
fragment QUOTED_TEXT_IN_SUBSCRIPT : '"' ~["\n]* '"' | '\'' ~['\n]* '\'' ;
fragment OPERATOR  : [\-=?+] | ':' CONTINUED* [\-=?+]                      // POSIX 2.6.2
                   | '#' (CONTINUED* '#')? | '%' (CONTINUED* '%')?
                   | '/' [/#%]? | '^' '^'? | ',' ','? | '@' | ':' ;      // bash
fragment BRACE     : '$' CONTINUED* '{' ;
fragment SIMPLE_PARAMETER
  : '$' CONTINUED* (NAME_TEXT | SPECIAL)
  | BRACE CONTINUED* [#!]? (NAME_TEXT | SPECIAL | [0-9]+) SUBSCRIPT? '}' ;
fragment PARAMETER_HEAD
  : BRACE CONTINUED* '!'? (NAME_TEXT | SPECIAL | [0-9]+) SUBSCRIPT? OPERATOR?
  | BRACE ;
fragment OPENS_COMMAND    : '$' CONTINUED* '(' ;
fragment OPENS_ARITHMETIC : '$' CONTINUED* '(' CONTINUED* '(' ;
fragment DOLLAR_QUOTED    : '$\'' (~['\\] | '\\' .)* '\'' ;

// ---- outside quotes

CONTINUATION : CONTINUED+ ;
BLANK        : ([ \t] | CONTINUED)+ ;
NEWLINE      : '\n' ;
COMMENT      : '#' ~[\n]* ;

AND_IF       : '&' CONTINUED* '&' ;
OR_IF        : '|' CONTINUED* '|' ;
DSEMI        : ';' CONTINUED* ';' ;
DSEMI_AND    : ';;&' ;
SEMI_AND     : ';&' ;
SEMI         : ';' ;
PIPE         : '|' ;
PIPE_AND     : '|&' ;
AND          : '&' ;
LPAREN       : '(' ;
RPAREN       : ')' ;

LESS         : '<' ;
GREAT        : '>' ;
DGREAT       : '>' CONTINUED* '>' ;
LESSAND      : '<' CONTINUED* '&' ;
GREATAND     : '>' CONTINUED* '&' ;
LESSGREAT    : '<' CONTINUED* '>' ;
CLOBBER      : '>' CONTINUED* '|' ;
TLESS        : '<<<' ;
AND_GREAT    : '&>' ;
AND_DGREAT   : '&>>' ;
DLESS        : '<' CONTINUED* '<' ;
DLESSDASH    : '<' CONTINUED* '<' CONTINUED* '-' ;

LITERAL      : (~[ \t\n|&;<>()$`"'\\#] | ESCAPED) (~[ \t\n|&;<>()$`"'\\] | ESCAPED | CONTINUED)* ;
SINGLE_QUOTED        : '\'' ~[']* '\'' ;
DOLLAR_SINGLE_QUOTED : DOLLAR_QUOTED ;
DOUBLE_QUOTE         : '"' ;
DOLLAR_DOUBLE_QUOTE  : '$"' ;
PARAMETER            : SIMPLE_PARAMETER ;
PARAMETER_OPEN       : PARAMETER_HEAD ;
COMMAND_OPEN         : OPENS_COMMAND ;
ARITH_OPEN           : OPENS_ARITHMETIC ;
BACKQUOTE_OPEN       : '`' ;
PROCESS_OPEN         : [<>] '(' ;
LONE_DOLLAR          : '$' -> type(LITERAL) ;
LONE_BACKSLASH       : '\\' -> type(LITERAL) ;
UNCLOSED_QUOTE       : '\'' ~[']* -> type(ERROR) ;

// ---- a word goes on with '#'
mode HASH;
HASH_LITERAL : '#' (~[ \t\n|&;<>()$`"'\\] | ESCAPED | CONTINUED)* -> type(LITERAL) ;

// ---- between double quotes
mode DOUBLE_QUOTES;
DOUBLE_QUOTE_CLOSE : '"' ;
QUOTED_TEXT        : (~["$`\\] | '\\' .)+ ;
Q_PARAMETER        : SIMPLE_PARAMETER -> type(PARAMETER) ;
Q_PARAMETER_OPEN   : PARAMETER_HEAD -> type(PARAMETER_OPEN) ;
Q_COMMAND_OPEN     : OPENS_COMMAND -> type(COMMAND_OPEN) ;
Q_ARITH_OPEN       : OPENS_ARITHMETIC -> type(ARITH_OPEN) ;
QUOTED_BACKQUOTE_OPEN : '`' ;
Q_LONE             : [$\\] -> type(QUOTED_TEXT) ;

// ---- the word of ${x:-word}
mode BRACES;
PARAMETER_CLOSE    : '}' ;
BRACE_TEXT         : (~["$`\\}'] | '\\' .)+ ;
B_SINGLE_QUOTED    : '\'' ~[']* '\'' -> type(SINGLE_QUOTED) ;
B_DOLLAR_QUOTED    : DOLLAR_QUOTED -> type(DOLLAR_SINGLE_QUOTED) ;
B_DOUBLE_QUOTE     : '"' -> type(DOUBLE_QUOTE) ;
B_PARAMETER        : SIMPLE_PARAMETER -> type(PARAMETER) ;
B_PARAMETER_OPEN   : PARAMETER_HEAD -> type(PARAMETER_OPEN) ;
B_COMMAND_OPEN     : OPENS_COMMAND -> type(COMMAND_OPEN) ;
B_ARITH_OPEN       : OPENS_ARITHMETIC -> type(ARITH_OPEN) ;
B_BACKQUOTE        : '`' -> type(BACKQUOTE_OPEN) ;
B_LONE             : [$\\] -> type(BRACE_TEXT) ;
B_UNCLOSED_QUOTE   : '\'' ~[']* -> type(ERROR) ;

// ---- the same where a single quote is text: in double quotes and in here-documents
mode QUOTED_BRACES;
QB_CLOSE           : '}' -> type(PARAMETER_CLOSE) ;
QUOTED_BRACE_TEXT  : (~["$`\\}] | '\\' .)+ ;
QB_DOUBLE_QUOTE    : '"' -> type(DOUBLE_QUOTE) ;
QB_PARAMETER       : SIMPLE_PARAMETER -> type(PARAMETER) ;
QB_PARAMETER_OPEN  : PARAMETER_HEAD -> type(PARAMETER_OPEN) ;
QB_COMMAND_OPEN    : OPENS_COMMAND -> type(COMMAND_OPEN) ;
QB_ARITH_OPEN      : OPENS_ARITHMETIC -> type(ARITH_OPEN) ;
QB_BACKQUOTE       : '`' -> type(QUOTED_BACKQUOTE_OPEN) ;
QB_LONE            : [$\\] -> type(QUOTED_BRACE_TEXT) ;

// ---- $((...)) and ((...))
mode ARITHMETIC;
ARITH_CLOSE        : '))' ;
ARITH_LPAREN       : '(' ;
ARITH_RPAREN       : ')' ;
ARITH_TEXT         : (~[$`\\()] | '\\' .)+ ;
A_PARAMETER        : SIMPLE_PARAMETER -> type(PARAMETER) ;
A_PARAMETER_OPEN   : PARAMETER_HEAD -> type(PARAMETER_OPEN) ;
A_COMMAND_OPEN     : OPENS_COMMAND -> type(COMMAND_OPEN) ;
A_ARITH_OPEN       : OPENS_ARITHMETIC -> type(ARITH_OPEN) ;
A_BACKQUOTE        : '`' -> type(BACKQUOTE_OPEN) ;
A_LONE             : [$\\] -> type(ARITH_TEXT) ;

// ---- the body of a here-document whose delimiter is not quoted
mode HERE_DOCUMENT;
HERE_TEXT          : (~[$`\\] | '\\' .)+ ;
H_PARAMETER        : SIMPLE_PARAMETER -> type(PARAMETER) ;
H_PARAMETER_OPEN   : PARAMETER_HEAD -> type(PARAMETER_OPEN) ;
H_COMMAND_OPEN     : OPENS_COMMAND -> type(COMMAND_OPEN) ;
H_ARITH_OPEN       : OPENS_ARITHMETIC -> type(ARITH_OPEN) ;
H_BACKQUOTE        : '`' -> type(BACKQUOTE_OPEN) ;
H_LONE             : [$\\] -> type(HERE_TEXT) ;

// ---- the word behind << and <<-: its expansions are not made (POSIX 2.7.4)
mode HERE_DELIMITER;
HERE_DELIMITER_WORD
  : ( ~[ \t\n|&;<>()'"\\] | '\\' . | '\'' ~[']* '\'' | '"' (~["\\] | '\\' .)* '"' )+ ;
D_BLANK            : ([ \t] | CONTINUED)+ -> type(BLANK) ;
D_OTHER            : . -> type(ERROR) ;

// ---- bash: the regular expression behind =~, and the inside of an extended glob
mode REGEX;
REGEX_TEXT         : (~[ \t\n$`"'\\()] | ESCAPED | CONTINUED)+ -> type(LITERAL) ;
REGEX_PARENTHESIS  : [()] ;
R_BLANK            : [ \t\n]+ -> type(BLANK) ;
R_SINGLE_QUOTED    : '\'' ~[']* '\'' -> type(SINGLE_QUOTED) ;
R_DOLLAR_QUOTED    : DOLLAR_QUOTED -> type(DOLLAR_SINGLE_QUOTED) ;
R_DOUBLE_QUOTE     : '$'? '"' -> type(DOUBLE_QUOTE) ;
R_PARAMETER        : SIMPLE_PARAMETER -> type(PARAMETER) ;
R_PARAMETER_OPEN   : PARAMETER_HEAD -> type(PARAMETER_OPEN) ;
R_COMMAND_OPEN     : OPENS_COMMAND -> type(COMMAND_OPEN) ;
R_ARITH_OPEN       : OPENS_ARITHMETIC -> type(ARITH_OPEN) ;
R_BACKQUOTE        : '`' -> type(BACKQUOTE_OPEN) ;
R_LONE             : [$\\] -> type(LITERAL) ;
R_UNCLOSED_QUOTE   : '\'' ~[']* -> type(ERROR) ;
