package coop.cabas.tools.releases;

import coop.cabas.access.AccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A decision card of a version.
 *
 * @param until last day of the test or of the wait; null for the other verdicts
 * @param reason never blank
 * @param consulted who was asked, in words, empty for nobody
 * @param review day by which it is looked at again, null for never
 * @param decided day of the decision
 * @param account who decided
 * @param decider their name
 * @param decision number of the {@linkplain CircleDecisions circle's decision} by consent that it follows from, null for none
 */
public record Choice(
        Verdict verdict,
        @Nullable LocalDate until,
        String reason,
        String consulted,
        @Nullable LocalDate review,
        LocalDate decided,
        AccountId account,
        String decider,
        @Nullable Long decision) {}
