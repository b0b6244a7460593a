package duikan.report;

/**
 * What one rule says of one file, as a test case.
 *
 * @param rule its name
 * @param file from the checkout
 * @param failure what a failure says in one line; empty where the run does not fail by it
 * @param severity the highest of its findings that fail, {@code error}; empty as {@code failure}
 * @param text all findings, a line each
 */
record JunitCase(String rule, String file, String failure, String severity, String text) {
  boolean fails() {
    return !severity.isEmpty();
  }
}
