package dev.initscript.rules.policy;

import dev.initscript.rules.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads {@code initscript.yaml}, which is YAML 1.2; {@code initscript.schema.json} beside this
 * class says the same to editors.
 */
public final class PolicyReader {
  private static final List<String> KEYS = List.of("rules", "failOn", "excludes");

  private final Map<RuleId, RuleLevel> rules = new LinkedHashMap<>();
  private @Nullable FailOn failOn;
  private List<String> excludes = List.of();

  private PolicyReader() {}

  /** A key, where it is, and what it is given. */
  private record Entry(String key, int line, Node value) {}

  /**
   * Reads the text of the file.
   *
   * @throws PolicyException if it is no YAML, or says what cannot be
   */
  public static Policy read(String text) throws PolicyException {
    var reader = new PolicyReader();
    Optional<Node> document = parse(text);
    if (document.isPresent() && !document.get().getTag().equals(Tag.NULL)) {
      String right = "the file is %s; it must be keys and values, as in failOn: error.";
      for (Entry entry : entries(document.get(), "the file", right)) {
        reader.add(entry);
      }
    }
    return new Policy(reader.rules, reader.failOn, reader.excludes);
  }

  private static Optional<Node> parse(String text) throws PolicyException {
    try {
      return new Compose(LoadSettings.builder().build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new PolicyException(line, noYaml(e.getProblem()));
    } catch (YamlEngineException e) {
      throw new PolicyException(1, noYaml(e.getMessage()));
    }
  }

  private static String noYaml(@Nullable String problem) {
    String said = problem == null ? "it cannot be read" : problem;
    return "this is no YAML: " + (said.endsWith(".") ? said : said + ".");
  }

  private void add(Entry entry) throws PolicyException {
    switch (entry.key()) {
      case "rules" -> {
        String right =
            "rules is %s; it must be rules and their severities, as in full-path-pidof: error.";
        for (Entry rule : entries(entry.value(), "rules", right)) {
          rules.put(ruleOf(rule), constant("rules: " + rule.key(), rule.value(), RuleLevel.class));
        }
      }
      case "failOn" -> failOn = constant("failOn", entry.value(), FailOn.class);
      case "excludes" -> excludes = patterns(entry.value());
      default -> throw new PolicyException(entry.line(), Names.unknown("key", entry.key(), KEYS));
    }
  }

  private static RuleId ruleOf(Entry entry) throws PolicyException {
    try {
      return Names.rule(entry.key());
    } catch (IllegalArgumentException e) {
      throw new PolicyException(entry.line(), "rules: " + e.getMessage());
    }
  }

  private static <E extends Enum<E>> E constant(String name, Node value, Class<E> type)
      throws PolicyException {
    List<String> words = Names.of(type);
    if (value instanceof ScalarNode scalar && words.contains(scalar.getValue())) {
      return Enum.valueOf(type, scalar.getValue().toUpperCase(Locale.ROOT));
    }
    throw new PolicyException(
        line(value),
        name + " is " + shown(value) + "; it must be one of " + String.join(", ", words) + ".");
  }

  private static List<String> patterns(Node value) throws PolicyException {
    List<String> patterns = new ArrayList<>();
    if (!(value instanceof SequenceNode list)) {
      throw wrongPattern("excludes", value, "a list of Ant patterns, as in [\"vendor/**\"]");
    }
    for (Node item : list.getValue()) {
      boolean isText = item instanceof ScalarNode && item.getTag().equals(Tag.STR);
      if (!isText || ((ScalarNode) item).getValue().isBlank()) {
        throw wrongPattern("excludes: a pattern", item, "an Ant pattern, as in \"vendor/**\"");
      }
      patterns.add(((ScalarNode) item).getValue());
    }
    return patterns;
  }

  private static PolicyException wrongPattern(String name, Node value, String right) {
    return new PolicyException(
        line(value), name + " is " + shown(value) + "; it must be " + right + ".");
  }

  private static List<Entry> entries(Node node, String name, String wrong) throws PolicyException {
    if (!(node instanceof MappingNode mapping)) {
      throw new PolicyException(line(node), wrong.formatted(shown(node)));
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      var key = (ScalarNode) tuple.getKeyNode(); // the parser refuses other keys
      String text = key.getValue();
      if (!keys.add(text)) {
        throw new PolicyException(
            line(key), name + " names " + text + " twice; it must name it once.");
      }
      entries.add(new Entry(text, line(key), tuple.getValueNode()));
    }
    return entries;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static String shown(Node node) {
    return switch (node.getNodeType()) {
      case SCALAR -> "\"" + ((ScalarNode) node).getValue() + "\"";
      case SEQUENCE -> "a list";
      default -> "a mapping";
    };
  }
}
