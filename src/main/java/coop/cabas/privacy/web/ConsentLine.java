package coop.cabas.privacy.web;

import coop.cabas.members.Consents.Given;
import coop.cabas.members.Consents.Purpose;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing somebody may agree to.
 *
 * @param given their agreement that holds; null when there is none
 */
public record ConsentLine(Purpose purpose, @Nullable Given given) {

    static List<ConsentLine> of(List<Purpose> purposes, List<Given> all) {
        return purposes.stream()
                .map(purpose -> new ConsentLine(
                        purpose,
                        all.stream()
                                .filter(given -> given.purpose().equals(purpose.code()) && given.withdrawn() == null)
                                .findFirst()
                                .orElse(null)))
                .filter(line -> !line.purpose().ended() || line.given() != null)
                .toList();
    }

    public boolean isGiven() {
        return given != null;
    }

    /** Whether they agreed to words that are no longer those in use. */
    public boolean isOfOtherWords() {
        return given != null && !given.wording().equals(purpose.wording());
    }
}
