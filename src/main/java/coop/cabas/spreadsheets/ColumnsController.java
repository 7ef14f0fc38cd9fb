package coop.cabas.spreadsheets;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.imports.Imports;
import coop.cabas.imports.SourceFile;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Telling what the columns of a file say that waits to be imported. */
@Controller
@RequestMapping("/imports/table/{batch}/files/{file}/columns")
@Allow(SpreadsheetsPermissions.IMPORT)
class ColumnsController {

    private final Imports imports;
    private final Mappings mappings;
    private final ListReading reading;

    ColumnsController(Imports imports, Mappings mappings, ListReading reading) {
        this.imports = imports;
        this.mappings = mappings;
        this.reading = reading;
    }

    /** @param place where the headers are; empty for where they seem to be */
    @GetMapping
    Page columns(
            @PathVariable BatchId batch, @PathVariable FileId file, @RequestParam(defaultValue = "") String place) {
        return looking(batch, file, place).page(null);
    }

    /** Keeps what the columns say, and reads the file so. */
    @PostMapping
    Page keep(
            @PathVariable BatchId batch,
            @PathVariable FileId file,
            @RequestParam(defaultValue = "") String place,
            @Valid ColumnsInput input,
            BindingResult binding,
            HttpServletRequest request) {
        var looking = looking(batch, file, place);
        if (binding.hasErrors()) {
            return looking.page(Form.of(binding));
        }
        try {
            return looking.read(
                    looking.keep(input.terms(request, looking.preview().columns())));
        } catch (Refused refused) {
            return looking.page(
                    refused.reason().key().equals(Mappings.TAKEN)
                            ? Form.refused("name", refused.reason())
                            : Form.refused(refused));
        }
    }

    /** Reads the file by a mapping kept before, or by headers that everybody knows. */
    @PostMapping("/choice")
    Page choose(
            @PathVariable BatchId batch, @PathVariable FileId file, @RequestParam(defaultValue = "") String mapping) {
        var looking = looking(batch, file, "");
        return mapping.matches("\\d{1,18}")
                ? looking.read(
                        mappings.get(new MappingId(Long.parseLong(mapping))).id())
                : looking.readAs(ListReading.PLAIN);
    }

    private Looking looking(BatchId batch, FileId file, String place) {
        if (!imports.get(batch).source().equals(TableImporter.SOURCE)) {
            throw new NotFound(batch);
        }
        var content = imports.content(batch, file);
        var reader = reading.by(imports.choices(batch));
        try {
            var preview = Preview.of(content.content(), place, reader);
            var at = preview.place();
            return new Looking(
                    batch,
                    file,
                    content,
                    preview,
                    reader,
                    at == null ? null : reader.mapping(content, at.headers()).orElse(null));
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason());
        }
    }

    /** A file that somebody looks at. @param mapping by which it is read now; null for headers that everybody knows */
    private final class Looking {

        private final BatchId batch;
        private final FileId file;
        private final SourceFile content;
        private final Preview preview;
        private final ListReading.Reader reader;
        private final @Nullable Mapping mapping;

        Looking(
                BatchId batch,
                FileId file,
                SourceFile content,
                Preview preview,
                ListReading.Reader reader,
                @Nullable Mapping mapping) {
            this.batch = batch;
            this.file = file;
            this.content = content;
            this.preview = preview;
            this.reader = reader;
            this.mapping = mapping;
        }

        Preview preview() {
            return preview;
        }

        /** One's own is changed; of somebody else's a copy is kept. */
        MappingId keep(Mapping.Terms terms) {
            if (mapping != null && mapping.own() && mapping.terms().name().equalsIgnoreCase(terms.name())) {
                mappings.change(mapping.id(), terms);
                return mapping.id();
            }
            return mappings.keep(terms);
        }

        Page read(MappingId by) {
            return readAs(String.valueOf(by.value()));
        }

        Page readAs(String choice) {
            imports.choose(batch, content.sha256(), choice);
            return Redirect.to(address()).saying("spreadsheets.columns.read");
        }

        private String address() {
            return "/imports/table/%d".formatted(batch.value());
        }

        /** @param typed the form just sent; null at a first look */
        Page page(@Nullable Form typed) {
            var at = preview.place();
            var form = typed != null
                    ? typed
                    : mapping == null
                            ? ColumnsForm.guessed(preview.columns())
                            : ColumnsForm.filled(mapping.terms(), preview.columns());
            return new ColumnsPage(
                    content.name(),
                    "%s/files/%d/columns".formatted(address(), file.value()),
                    address(),
                    preview,
                    ColumnsForm.of(form, preview.columns(), reader.words()),
                    at == null
                            ? java.util.List.of()
                            : mappings.all().stream()
                                    .filter(one -> one.isOf(at.headers()))
                                    .toList());
        }
    }
}
