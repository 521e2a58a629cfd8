def log = new File(basedir, "build.log").text
def (all, ratchet, unknown) = log.split("Scanning for projects").drop(1)
def loaded = { new File(basedir, it).text }

assert all.contains("1 error, 2 warnings, 0 notes;")
// Of the two findings, the one in the changed line counts.
assert ratchet.contains("2 findings do not count: on lines that are as they were in HEAD.")
assert ratchet =~ /0 errors, 1 warning, 0 notes, 1 suppressed;/
// Nor does the script that nobody has touched and that does not parse.
assert all.contains("init.d/broken:3:") && !ratchet.contains("init.d/broken:3:")
assert ratchet.contains("unchanged, and does not parse")
assert ratchet.contains("init.d/changed:6:") && !ratchet.contains("init.d/old:6:")
assert new File(basedir, "target/initscript/report.sarif").text =~ /"kind" : "external",\s+"justification" : "on unchanged lines"/
assert unknown =~ /initscript\.ratchetFrom is "origin\/main"; the git repository \S+ has no such branch, tag or commit; fetch it, or name another\./

// What a run does not ask for, it does not load.
assert loaded("classes-1.log").contains("dev.initscript.maven.CheckMojo")
for (library in ["org.eclipse.jgit.", "org.snakeyaml.", "com.fasterxml.jackson."]) {
  assert !loaded("classes-1.log").contains(library)
}
assert loaded("classes-2.log").contains("org.eclipse.jgit.")
// And JGit keeps no notes in the user's home.
assert !new File(basedir, "xdg").exists()
