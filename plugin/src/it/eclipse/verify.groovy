def runs = new File(basedir, "build.log").text.split("Scanning for projects")
assert runs.size() == 3

def mark = /init\.d\/food \[6:5\]: full-path-pidof: pidof /
assert (runs[1] =~ mark).count == 1
assert !(runs[2] =~ mark)
assert runs.tail().every { it.contains("warning full-path-pidof: ") }
