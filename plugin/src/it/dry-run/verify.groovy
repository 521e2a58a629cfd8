def script = { new File(basedir, it) }
def names = ["food", "with blank/f o o"]
def patch = script("target/initscript/initscript.patch")

// The dry run wrote the patch and nothing else.
for (name in names) {
  assert script("patched/" + name).text.contains("if pidof \$DAEMON | tr ")
  assert script("fixed/" + name).text.contains("initscript_pidfile")
}
assert script("target/initscript").list() as List == ["initscript.patch"]

// The patch, applied by the real program, gives the bytes that the goal itself writes.
def process = ["patch", "-p1", "--batch", "-i", patch.path].execute(null, basedir)
def said = process.text
assert process.waitFor() == 0 : said
for (name in names) {
  assert script("patched/" + name).bytes == script("fixed/" + name).bytes
}
