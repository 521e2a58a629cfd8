package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The sample is no module, so that nothing but this test holds its version equal to ours. */
class SamplePackageTest {
  @Test
  void usesTheVersionThatIsBuiltHere() throws Exception {
    Document sample = parse(Path.of("../fixtures/sample-package/pom.xml"));
    Document plugin = parse(Path.of("target/classes/META-INF/maven/plugin.xml"));
    assertThat(text(sample, "initscript.version")).isEqualTo(text(plugin, "version"));
  }

  private static String text(Document document, String element) {
    return document.getElementsByTagName(element).item(0).getTextContent();
  }

  private static Document parse(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }
}
