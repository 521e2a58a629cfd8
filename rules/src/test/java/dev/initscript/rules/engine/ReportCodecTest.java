package dev.initscript.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCodecTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#!/bin/sh\necho\n",
        "#!/bin/bash\npidof /usr/sbin/food | grep -w $(cat /run/food.pid)\nkill $(pidof /bin/x)\n",
        "#!/bin/sh\n# initscript: allow full-path-pidof -- l\u00e4uft\npidof /usr/sbin/food\n",
        "#!/bin/sh\nif true; then\n",
        "#!/usr/bin/perl\n",
        ""
      })
  void whatIsReadIsWhatWasWritten(String text) throws Exception {
    SourceText source = SourceText.ofUtf8(text);
    ScriptReport report =
        new Analyzer(RuleCatalog.all(), Configuration.standard()).analyze("a", source);
    byte[] bytes = bytes(report);
    assertThat(read(source, bytes)).isEqualTo(report);
    assertThatThrownBy(() -> read(source, Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes(ScriptReport report) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ReportCodec.write(report, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ScriptReport read(SourceText source, byte[] bytes) throws IOException {
    return ReportCodec.read("a", source, new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
