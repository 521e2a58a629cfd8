package dev.initscript.maven.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On repositories that the program git makes. */
class RatchetTest {
  private static final String OLD = "#!/bin/sh\npidof /usr/sbin/old || exit 1\necho\n";
  private static final String NEW = "pidof /usr/sbin/new || exit 1\n";

  @TempDir private Path temporary;
  private Path base = Path.of("");

  @BeforeEach
  void repositoryWithOneScript() throws Exception {
    base = Files.createDirectory(temporary.resolve("base")).toRealPath();
    git(base, "init", "--quiet", "--initial-branch=main");
    write("init.d/foo", OLD);
    commit(base);
    git(base, "tag", "start");
  }

  @Test
  void whatHasNotChangedDoesNotCount() throws Exception {
    assertThat(counting("start", "init.d/foo")).isEmpty();
  }

  @Test
  void aCommittedLineCounts() throws Exception {
    write("init.d/foo", OLD + NEW);
    commit(base);
    assertThat(counting("start", "init.d/foo")).containsExactly(4);
  }

  @Test
  void aLineThatIsNotCommittedCounts() throws Exception {
    write("init.d/foo", "#!/bin/sh\n" + NEW + OLD.substring(10));
    assertThat(counting("start", "init.d/foo")).containsExactly(2);
    git(base, "add", "init.d/foo");
    assertThat(counting("start", "init.d/foo")).containsExactly(2);
  }

  @Test
  void movedLinesDoNotCount() throws Exception {
    write("init.d/foo", OLD.replace("\npidof", "\n\n# More.\n\npidof"));
    assertThat(counting("HEAD", "init.d/foo")).isEmpty();
  }

  @Test
  void everythingInANewFileCounts() throws Exception {
    write("init.d/bar", OLD);
    assertThat(counting("start", "init.d/bar", "init.d/foo")).containsExactly(2);
    Files.writeString(base.resolve(".gitignore"), "bar\n");
    assertThat(counting("start", "init.d/bar")).containsExactly(2);
  }

  @Test
  void whatOthersHaveChangedThereDoesNotCountHere() throws Exception {
    git(base, "checkout", "--quiet", "-b", "topic");
    write("init.d/foo", OLD + NEW);
    commit(base);
    git(base, "checkout", "--quiet", "main");
    write("init.d/foo", "#!/bin/sh\necho\n");
    commit(base);
    git(base, "checkout", "--quiet", "topic");
    assertThat(counting("main", "init.d/foo")).containsExactly(4);
  }

  @Test
  void lineEndsThatGitConvertsAreNoChange() throws Exception {
    Files.writeString(base.resolve(".gitattributes"), "init.d/* text eol=crlf\n");
    commit(base);
    write("init.d/foo", OLD.replace("\n", "\r\n"));
    assertThat(counting("start", "init.d/foo")).isEmpty();
  }

  @Test
  void anUntouchedScriptThatDoesNotParseIsNotChecked() throws Exception {
    write("init.d/bad", "#!/bin/sh\nif\n");
    commit(base);
    assertThat(report("HEAD", "init.d/bad").status()).isEqualTo(Status.SKIPPED);
    assertThat(report("HEAD", "init.d/bad").reason())
        .startsWith("unchanged, and does not parse: line ");
    assertThat(report("start", "init.d/bad").status()).isEqualTo(Status.UNPARSABLE);
  }

  @Test
  void worksInAnotherWorkTree() throws Exception {
    git(base, "worktree", "add", "--quiet", "../second", "-b", "second");
    base = temporary.resolve("second").toRealPath();
    write("init.d/foo", OLD + NEW);
    assertThat(counting("main", "init.d/foo")).containsExactly(4);
  }

  @Test
  void worksInADirectoryBelow() throws Exception {
    write("init.d/foo", OLD + NEW);
    ScriptFile script = script("init.d/foo");
    Ratchet ratchet = Ratchet.since("start", base.resolve("init.d"), List.of(script));
    assertThat(lines(ratchet.applyTo(script, check(script)))).containsExactly(4);
    assertThat(ratchet.uncountedLine())
        .isEqualTo("1 finding does not count: on lines that are as they were in start.");
  }

  @Test
  void scriptsOfASubmoduleCountWhole() throws Exception {
    git(temporary, "clone", "--quiet", base.toString(), "library");
    git(
        base,
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        "../library",
        "sub");
    commit(base);
    assertThat(counting("HEAD", "sub/init.d/foo", "init.d/foo")).containsExactly(2);
    Path whole = base;
    base = base.resolve("sub");
    assertThat(counting("origin/main", "init.d/foo")).isEmpty();
    base = whole;
  }

  @Test
  void refusesWhatTheRepositoryDoesNotHave() {
    assertThatThrownBy(() -> report("origin/main", "init.d/foo"))
        .isInstanceOf(RatchetException.class)
        .hasMessage(
            "initscript.ratchetFrom is \"origin/main\"; the git repository "
                + base
                + " has no such branch, tag or commit; fetch it, or name another.");
    assertThatThrownBy(() -> report("a..b", "init.d/foo"))
        .hasMessageContaining("\"a..b\"; the git");
    assertThatThrownBy(() -> report("", "init.d/foo")).hasMessageContaining("\"\"; the git");
    assertThatThrownBy(() -> report("start^{tree}", "init.d/foo"))
        .hasMessageContaining("; the git");
  }

  @Test
  void refusesADirectoryWithoutRepository() throws Exception {
    base = Files.createDirectory(temporary.resolve("plain"));
    write("foo", OLD);
    assertThatThrownBy(() -> report("main", "foo"))
        .hasMessage(
            "initscript.ratchetFrom: "
                + base
                + " is in no work tree of git; start Maven in one, or leave the parameter out.");
  }

  @Test
  void refusesARepositoryWithoutCommit() throws Exception {
    base = Files.createDirectory(temporary.resolve("fresh")).toRealPath();
    git(base, "init", "--quiet");
    write("foo", OLD);
    assertThatThrownBy(() -> report("main", "foo"))
        .hasMessageContaining(base + " has no commit yet; ");
  }

  @Test
  void saysThatAShallowCloneDoesNotReachFarEnough() throws Exception {
    git(base, "checkout", "--quiet", "-b", "topic");
    write("init.d/foo", OLD + NEW);
    commit(base);
    git(base, "checkout", "--quiet", "main");
    write("init.d/bar", OLD);
    commit(base);
    String origin = "file://" + base;
    git(temporary, "clone", "--quiet", "--depth=1", "--no-single-branch", origin, "shallow");
    base = temporary.resolve("shallow").toRealPath();
    assertThatThrownBy(() -> report("origin/topic", "init.d/foo"))
        .hasMessage(
            "initscript.ratchetFrom is \"origin/topic\"; HEAD and it have no commit in common in this"
                + " shallow clone: git fetch --unshallow brings the others.");
    assertThatThrownBy(() -> report("HEAD~1", "init.d/foo"))
        .hasMessageEndingWith(", perhaps because it is a shallow clone; fetch it.");
    write("init.d/foo", OLD + NEW);
    assertThat(counting("origin/main", "init.d/foo")).containsExactly(4);
  }

  /** The lines of the findings that count. */
  private List<Integer> counting(String reference, String... names) throws Exception {
    List<ScriptFile> scripts = new ArrayList<>();
    for (String name : names) {
      scripts.add(script(name));
    }
    Ratchet ratchet = Ratchet.since(reference, base, scripts);
    List<Integer> lines = new ArrayList<>();
    for (ScriptFile script : scripts) {
      lines.addAll(lines(ratchet.applyTo(script, check(script))));
    }
    return lines;
  }

  private ScriptReport report(String reference, String name) throws Exception {
    ScriptFile script = script(name);
    return Ratchet.since(reference, base, List.of(script)).applyTo(script, check(script));
  }

  private static List<Integer> lines(ScriptReport report) {
    return report.open().stream()
        .map(finding -> report.source().lineOf(finding.range().start()))
        .toList();
  }

  private ScriptFile script(String name) throws IOException {
    return new ScriptFile(base.resolve(name).toRealPath(), name, false);
  }

  private static ScriptReport check(ScriptFile script) throws IOException {
    return new Analyzer(RuleCatalog.all(), Configuration.standard())
        .analyze(script.name(), SourceText.of(Files.readAllBytes(script.path())));
  }

  private void write(String name, String text) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void commit(Path directory) throws Exception {
    git(directory, "add", "--all");
    git(directory, "commit", "--quiet", "-m", "A commit.");
  }

  private static void git(Path directory, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"));
    command.addAll(Arrays.asList(arguments));
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process git = builder.redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as("%s: %s", command, said).isZero();
  }
}
