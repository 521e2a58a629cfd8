// Some Maven versions colour nothing that goes to a file, even when told to: then neither do we.
def runs = new File(basedir, "build.log").text.split("Scanning for projects")
assert runs.size() == 3

def escape = "\u001b["
def lines = runs[1].readLines()
def mavens = lines.findAll { it.contains("BUILD FAILURE") }
def ours = lines.findAll { it.contains("food:6:5") }
assert mavens.size() == 1 && ours.size() == 1
def text = ours[0].substring(ours[0].indexOf("food"))
assert text.contains(escape) == mavens[0].contains(escape)
if (mavens[0].contains(escape)) {
  assert text.contains("${escape}1;33mwarning${escape}m ${escape}1mfull-path-pidof${escape}m: ")
}

// What follows Maven's own reset at the end of a run is Maven's.
assert !runs[2].substring(0, runs[2].indexOf("BUILD FAILURE")).contains(escape)
