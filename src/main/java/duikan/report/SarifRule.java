package duikan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import duikan.doc.Language;
import duikan.lint.RulePage;
import duikan.lint.Severity;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A rule's page as a {@code reportingDescriptor} of SARIF. */
record SarifRule(Language language, Rulebook rulebook) {
  /** GitHub shows no more of a description. */
  private static final int LONGEST = 1024;

  /** The level of a finding: {@code error}, {@code warning} or {@code note}. */
  static String level(Severity severity) {
    return switch (severity) {
      case OFF, INFO -> "note";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  void write(String rule, JsonGenerator json) throws IOException {
    RulePage page = rulebook.page(rule);
    RuleHelp help = RuleHelp.of(page, language);
    json.writeStartObject();
    json.writeStringField("id", rule);
    json.writeStringField("name", name(rule));
    // GitHub shows it as the title of the alert.
    SarifReport.text("shortDescription", title(rule), json);
    SarifReport.text("fullDescription", cut(help.summary()), json);
    Optional<String> address = rulebook.address(rule);
    if (address.isPresent()) {
      json.writeStringField("helpUri", address.get());
    }
    json.writeObjectFieldStart("help");
    json.writeStringField("text", help.text());
    json.writeStringField("markdown", help.markdown());
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    if (page.severity() == Severity.OFF) {
      json.writeBooleanField("enabled", false);
    }
    json.writeStringField("level", level(page.severity()));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString(page.family().label());
    json.writeEndArray();
    json.writeStringField("problem.severity", severity(page.severity()));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** {@code DeadLink}. */
  private static String name(String rule) {
    StringBuilder name = new StringBuilder();
    for (String word : rule.split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  /** {@code Dead link}: the name is the fault. */
  private static String title(String rule) {
    return rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1).replace('-', ' ');
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case OFF, INFO -> "recommendation";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }

  private static String cut(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
