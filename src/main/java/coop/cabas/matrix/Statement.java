package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.files.FileId;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody states that an activity was done for a tool.
 *
 * @param activity code of the activity
 * @param said what was done
 * @param url address of a proof outside Cabas, empty for none
 * @param file document attached, null for none
 * @param by who states it
 * @param author their name as it was then
 */
public record Statement(
        StatementId id,
        ToolId tool,
        String activity,
        LocalDate done,
        String said,
        String url,
        @Nullable FileId file,
        AccountId by,
        String author) {}
