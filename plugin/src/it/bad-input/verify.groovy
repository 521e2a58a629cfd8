def log = new File(basedir, "build.log").text
def said = { String sentence -> assert log.contains(sentence) }

said("initscript.files: there is no file files/missing; a relative path counts from ")
said("initscript.files: files is a directory; name the scripts in it, or use initscript.directories.")
said("files/perl: not checked: a script for perl")
said("files/binary: not checked: a binary file")
said("files/empty: not checked: the file is empty")
said("initscript.files names what is no shell script: take it out of the list.")
assert log =~ /files\/unparsable:\d+:\d+: error syntax error: .{20}/
said("Not fixed, because it cannot be read as shell: files/unparsable, files/binary.")
assert log =~ /files\/unknown-rule:11:\d+: \w+ [a-z-]+: .*full-path-pidoff.*full-path-pidof\b/
said('initscript.failOn is "fatal"; it must be one of error, warning, note, never.')
said('initscript.dialect is "zsh"; it must be one of auto, posix, bash, busybox.')
said('initscript.formats is "xml"; it must be one of json, sarif, checkstyle, junit, github.')
said('initscript.dryRun is "yes"; it must be one of true, false.')
said('initscript.rules: there is no rule "full-path-pidoff"; the nearest is "full-path-pidof".')
said("initscript.directories: there is no directory nowhere; a relative path counts from ")

// A sentence, and never a stack trace.
assert !log.contains("\tat ")
assert !log.contains("Exception: ")

// And nothing is lost.
assert new File(basedir, "files/unparsable").text == '#!/bin/sh\nif true; then\n\techo "unfinished\n'
assert new File(basedir, "files/binary").length() == 10
