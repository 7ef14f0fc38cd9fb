package coop.cabas.audit.web;

import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * Whether the trail is as it was written.
 *
 * @param sealed number of lines whose seal was recomputed
 * @param broken first line that is not what was sealed; null when all are
 */
public record VerificationPage(long sealed, @Nullable Long broken) implements Page {}
