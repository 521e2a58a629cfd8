def scripts = new File(basedir, "init.d")
scripts.mkdirs()
(1..250).each { number ->
  def command = number == 250 ? "pidof /usr/sbin/food" : "echo hello"
  new File(scripts, "s${number}").text = "#!/bin/sh\n${command}\n# ${number}\n"
}
return true
