package coop.cabas.fees.bank;

import coop.cabas.fees.bank.Candidates.Candidate;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines to be decided on.
 *
 * @param left how many there are, shown or not
 * @param headers of a file whose columns are to be told; null when there is none
 */
public record BankPage(
        Form form,
        List<Proposal> proposals,
        long left,
        @Nullable List<String> headers,
        boolean mayChange) implements Page {

    /** @param best the likeliest; null when nobody is proposed */
    public record Proposal(Bank.Line line, @Nullable Best best) {}

    /** @param why in words. @param paid how many fees it would pay */
    public record Best(long member, String name, @Nullable String number, String why, int paid, boolean sure) {

        static Best of(Candidate candidate) {
            return new Best(
                    candidate.member().value(),
                    candidate.name(),
                    candidate.number(),
                    candidate.why().stream()
                            .map(one -> Text.t("fees.bank.why." + one))
                            .collect(Collectors.joining(", ")),
                    candidate.parts().size(),
                    candidate.sure());
        }
    }

    @Override
    public int status() {
        return headers != null ? 422 : form.status();
    }

    public long sure() {
        return proposals.stream()
                .filter(one -> one.best() != null && one.best().sure())
                .count();
    }

    public String signature() {
        return headers == null ? "" : String.join("|", headers);
    }

    /** What has to be told of a file. */
    public List<String> wanted() {
        return List.of("day", "amount", "credit", "debit", "label", "extra");
    }
}
