package coop.cabas.matrix.web;

import coop.cabas.matrix.Cell;
import coop.cabas.matrix.Expectation;
import coop.cabas.matrix.Proofs;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One cell.
 *
 * @param on day as of which it is shown
 * @param past whether that is before today
 * @param proofs a part of its history
 * @param first whether that is the latest part
 * @param withdrawable numbers of the statements that the viewer may take back
 * @param said all that was said of it, the latest first
 * @param statement form to state that it was done, null when the viewer may not
 * @param expectation form to say what is expected, null when the viewer may not
 * @param roles number → words, for the choice of a role
 */
public record CellPage(
        Cell cell,
        LocalDate on,
        boolean past,
        Proofs.Part proofs,
        boolean first,
        Set<Long> withdrawable,
        List<Expectation> said,
        @Nullable Form statement,
        @Nullable Form expectation,
        Map<String, String> roles)
        implements Page {

    public Map<String, String> states() {
        return Choices.states();
    }

    public Map<String, String> cadences() {
        return Choices.cadences(cell.cadence());
    }

    /** Whether what is expected is what the activity says of such tools. */
    public boolean isUsual() {
        return cell.said() == null || cell.said().state() == Expectation.State.USUAL;
    }

    @Override
    public int status() {
        return statement != null && statement.hasErrors() || expectation != null && expectation.hasErrors() ? 422 : 200;
    }
}
