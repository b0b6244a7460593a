/**
 * The rules, one file each, flat; a rule's page in {@code rules/} holds its words and its test.
 * Pure; nobody outside knows a rule but by {@link duikan.rule.Rules}.
 */
@NullMarked
package duikan.rule;

import org.jspecify.annotations.NullMarked;
