package coop.cabas.matrix.web;

import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.StatementId;
import coop.cabas.matrix.Statements;
import coop.cabas.matrix.Statements.Attachment;
import coop.cabas.matrix.Statements.Told;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;

/** Statements that something was done, with their documents. */
@Controller
@Allow(MatrixPermissions.STATE)
class StatementController {

    private final CellPages pages;
    private final Statements statements;

    StatementController(CellPages pages, Statements statements) {
        this.pages = pages;
        this.statements = statements;
    }

    record Input(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @NotNull(message = "{ui.form.required}")
            LocalDate done,

            @NotBlank(message = "{ui.form.required}") @Size(max = 2000, message = "{matrix.tooLong}")
            String what,

            @Nullable @Size(max = 500, message = "{matrix.tooLong}")
            String url) {}

    @PostMapping("/matrix/cells/{tool}/{activity}/statements")
    Page state(
            @PathVariable String tool,
            @PathVariable String activity,
            @Valid Input input,
            BindingResult binding,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var cell = pages.cell(tool, activity);
        if (binding.hasErrors()) {
            return pages.page(cell, Form.of(binding), null);
        }
        var told = new Told(
                input.done(),
                input.what(),
                Objects.requireNonNullElse(input.url(), "").strip());
        try {
            statements.state(cell.tool().id(), cell.activity(), told, attachment(file));
        } catch (Refused refused) {
            return pages.page(cell, refused(refused), null);
        }
        return Redirect.to(cell.path()).saying("matrix.statement.saved");
    }

    @PostMapping("/matrix/statements/{id}/withdrawal")
    Page withdraw(@PathVariable StatementId id, @RequestParam String back) {
        statements.withdraw(id);
        return Redirect.to(back.startsWith("/matrix/cells/") ? back : "/matrix").saying("matrix.statement.gone");
    }

    @GetMapping("/matrix/statements/{id}/file")
    @Allow(MatrixPermissions.READ)
    ResponseEntity<byte[]> document(@PathVariable StatementId id) {
        return statements.document(id).handedOver();
    }

    /** A picker left alone sends a part without a name. */
    private static @Nullable Attachment attachment(@Nullable MultipartFile file) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            return null;
        }
        try {
            return new Attachment(file.getOriginalFilename(), file.getBytes());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Form refused(Refused refused) {
        var key = refused.reason().key();
        if (key.startsWith("files.")) {
            return Form.refused("file", refused.reason());
        }
        return switch (key) {
            case "matrix.statement.future" -> Form.refused("done", refused.reason());
            case "matrix.statement.notUrl" -> Form.refused("url", refused.reason());
            default -> Form.refused(refused);
        };
    }
}
