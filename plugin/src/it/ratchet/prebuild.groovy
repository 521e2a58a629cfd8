def git = { String... arguments ->
  def command = ["git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"] + arguments.toList()
  def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
  def said = process.inputStream.text
  assert process.waitFor() == 0 : said
}
git("init", "--quiet")
git("add", "init.d")
git("commit", "--quiet", "-m", "All scripts.")
def script = new File(basedir, "init.d/changed")
script.text = script.text.replace("if pidof", "if true; pidof")
return true
