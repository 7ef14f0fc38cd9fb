package coop.cabas.tools.releases;

import coop.cabas.access.AccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Test report of a version.
 *
 * @param environment name of where it was tried, null when it was nowhere in the register
 * @param tried day of the test
 * @param account who tested
 * @param tester their name
 */
public record Trial(
        @Nullable String environment,
        LocalDate tried,
        boolean passed,
        String report,
        AccountId account,
        String tester) {}
