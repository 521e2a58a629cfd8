/*
 * POSIX XCU 2.10.2, near to its productions and names, with bash's and busybox's additions. LL(1) throughout: the build
 * fails if the generated parser predicts further than one token (PredictionTest).
 *
 * It reads what dev.initscript.shell.parse.TokenSource hands on: blanks and comments are not in sight; a token is a
 * reserved word, an assignment or a name only where it is one (2.10.1); GLUE stands before a part that continues a word;
 * and a separator where a command must stand is an ERROR, which no rule accepts.
 *
 * WORD is a word that is one literal; `word` is any other. Every place for a word names both, which spares a node for
 * two words of three.
 */
parser grammar ShellGrammar;

options { tokenVocab = ShellTokens; superClass = GrammarBase; }

// 2.10.2 program, complete_commands, list, compound_list, term
program        : newlines? commands? EOF ;
compoundList   : newlines? commands ;
commands       : andOr ((SEMI | AND | NEWLINE hereDocument*) andOr?)* ;
newlines       : (NEWLINE hereDocument*)+ ;

// 2.10.2 and_or, pipeline, pipe_sequence, command
andOr          : pipeline ((AND_IF | OR_IF) newlines? pipeline)* ;
pipeline       : (BANG | TIME)* command ((PIPE | PIPE_AND) newlines? command)* ;
command        : simpleCommand | compoundCommand | functionDefinition | coprocess ;

// 2.10.2 simple_command, cmd_prefix, cmd_suffix. Assignments behind the command name are bash's arrays.
simpleCommand  : (WORD | word | assignment | redirection)+ ;
assignment     : ASSIGNMENT_NAME ASSIGNMENT_OPERATOR (GLUE (WORD | word | arrayValue))? ;
arrayValue     : ARRAY_OPEN (WORD | word | NEWLINE hereDocument*)* ARRAY_CLOSE ;

// 2.10.2 compound_command, with its redirect_list
compoundCommand
               : ( braceGroup | subshell | forClause | selectClause | caseClause | ifClause | whileClause | untilClause
                 | arithmeticCommand | conditionalCommand ) redirection* ;
braceGroup     : LBRACE compoundList RBRACE ;
subshell       : LPAREN compoundList RPAREN ;
ifClause       : IF compoundList THEN compoundList (ELIF compoundList THEN compoundList)* (ELSE compoundList)? FI ;
whileClause    : WHILE compoundList doGroup ;
untilClause    : UNTIL compoundList doGroup ;
doGroup        : DO compoundList DONE ;
forClause      : FOR ( NAME newlines? (IN (WORD | word)* (SEMI newlines? | newlines) | SEMI newlines?)?
                     | arithmeticCommand SEMI? newlines? ) (doGroup | braceGroup) ;
selectClause   : SELECT NAME newlines? (IN (WORD | word)* (SEMI newlines? | newlines) | SEMI newlines?)?
                 (doGroup | braceGroup) ;
caseClause     : CASE (WORD | word) newlines? IN newlines?
                 (caseItem ((DSEMI | SEMI_AND | DSEMI_AND) newlines? caseItem?)*)? ESAC ;
caseItem       : LPAREN? (WORD | word) (PIPE (WORD | word))* RPAREN newlines? commands? ;

// 2.10.2 function_definition; dash takes any command as the body
functionDefinition
               : (FUNCTION_NAME FUNCTION_LPAREN RPAREN | FUNCTION FUNCTION_NAME (FUNCTION_LPAREN RPAREN)?)
                 newlines? command ;

// bash
arithmeticCommand
               : ARITH_COMMAND_OPEN arithmeticPart* ARITH_CLOSE ;
conditionalCommand
               : CONDITION_OPEN newlines? condition CONDITION_CLOSE ;
condition      : conditionAnd (OR_IF newlines? conditionAnd)* ;
conditionAnd   : conditionTerm (AND_IF newlines? conditionTerm)* ;
conditionTerm  : BANG conditionTerm
               | LPAREN newlines? condition RPAREN newlines?
               | CONDITION_UNARY (WORD | word) newlines?
               | (WORD | word) ((CONDITION_BINARY | LESS | GREAT) (WORD | word) newlines?)? ;
coprocess      : COPROC (COPROC_NAME? compoundCommand | simpleCommand) ;

// 2.10.2 io_redirect, io_file, io_here
redirection    : IO_NUMBER?
                 ( ( LESS | GREAT | DGREAT | LESSAND | GREATAND | LESSGREAT | CLOBBER | TLESS | AND_GREAT | AND_DGREAT )
                   (WORD | word)
                 | (DLESS | DLESSDASH) HERE_DELIMITER_WORD ) ;
hereDocument   : HERE_START ( HERE_RAW | HERE_TEXT | PARAMETER | parameterExpansion | commandSubstitution
                            | arithmeticExpansion )* HERE_END ;

// 2.2 quoting, 2.6 word expansions
word           : wordPart (GLUE wordPart)* ;
wordPart       : LITERAL | SINGLE_QUOTED | DOLLAR_SINGLE_QUOTED | PARAMETER | doubleQuoted | parameterExpansion
               | commandSubstitution | arithmeticExpansion | processSubstitution | extendedGlob ;
doubleQuoted   : (DOUBLE_QUOTE | DOLLAR_DOUBLE_QUOTE)
                 (QUOTED_TEXT | PARAMETER | parameterExpansion | commandSubstitution | arithmeticExpansion)*
                 DOUBLE_QUOTE_CLOSE ;
parameterExpansion
               : PARAMETER_OPEN
                 ( BRACE_TEXT | QUOTED_BRACE_TEXT | SINGLE_QUOTED | DOLLAR_SINGLE_QUOTED | PARAMETER | doubleQuoted | parameterExpansion
                 | commandSubstitution | arithmeticExpansion )*
                 PARAMETER_CLOSE ;
commandSubstitution
               : COMMAND_OPEN newlines? commands? RPAREN
               | (BACKQUOTE_OPEN | QUOTED_BACKQUOTE_OPEN) newlines? commands? BACKQUOTE_CLOSE ;
arithmeticExpansion
               : ARITH_OPEN arithmeticPart* ARITH_CLOSE ;
arithmeticPart : ARITH_TEXT | ARITH_LPAREN | ARITH_RPAREN | PARAMETER | parameterExpansion | commandSubstitution
               | arithmeticExpansion ;
processSubstitution
               : PROCESS_OPEN newlines? commands? RPAREN ;
extendedGlob   : EXTGLOB_OPEN ( LITERAL | SINGLE_QUOTED | DOLLAR_SINGLE_QUOTED | PARAMETER | doubleQuoted
                              | parameterExpansion | commandSubstitution | arithmeticExpansion | extendedGlob )*
                 EXTGLOB_CLOSE ;
