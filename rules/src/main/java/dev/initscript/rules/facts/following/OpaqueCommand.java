package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.SimpleCommand;
import java.util.List;

/** A command that the script can come to, and of which not even the name is known. */
public record OpaqueCommand(SimpleCommand node, List<Evaluation> evaluations) {}
