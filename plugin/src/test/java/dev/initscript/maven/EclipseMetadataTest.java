package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Eclipse complains of a goal that the metadata does not name. */
final class EclipseMetadataTest {
  @Test
  void everyGoalIsNamedOnce() throws Exception {
    List<String> mapped =
        texts(xml("/META-INF/m2e/lifecycle-mapping-metadata.xml").getDocumentElement(), "goal");

    assertThat(mapped).containsExactlyInAnyOrderElementsOf(goals());
  }

  @Test
  void onlyTheCheckRunsInsideEclipse() throws Exception {
    NodeList executions =
        xml("/META-INF/m2e/lifecycle-mapping-metadata.xml").getElementsByTagName("pluginExecution");
    List<String> run = new ArrayList<>();
    for (int i = 0; i < executions.getLength(); i++) {
      Element execution = (Element) executions.item(i);
      if (execution.getElementsByTagName("execute").getLength() > 0) {
        run.addAll(texts(execution, "goal"));
      }
    }

    assertThat(run).containsExactly("check");
  }

  /** The goals, as the plugin's own descriptor names them. */
  private static List<String> goals() throws Exception {
    NodeList mojos = xml("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
    List<String> goals = new ArrayList<>();
    for (int i = 0; i < mojos.getLength(); i++) {
      goals.add(texts((Element) mojos.item(i), "goal").get(0));
    }
    return goals;
  }

  private static List<String> texts(Element around, String name) {
    NodeList nodes = around.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static Document xml(String resource) throws Exception {
    try (InputStream in = EclipseMetadataTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}
