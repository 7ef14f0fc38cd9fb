package coop.cabas.imports.web;

import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Limits;
import coop.cabas.imports.Upload;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Handing files in. */
@Controller
@RequestMapping("/imports/{source}")
@Allow(Allow.SIGNED_IN)
class SourceController {

    private static final int TOO_LARGE = 413;
    private static final int NOT_UNDERSTOOD = 422;

    private final Gate gate;
    private final Imports imports;
    private final Limits limits;
    private final BatchList batches;

    SourceController(Gate gate, Imports imports, Limits limits, BatchList batches) {
        this.gate = gate;
        this.imports = imports;
        this.limits = limits;
        this.batches = batches;
    }

    @GetMapping
    Page page(@PathVariable String source, HttpServletRequest request) {
        var importer = gate.importer(source);
        return request.getAttribute(UploadGuard.REFUSED) == null
                ? page(importer, null, 200)
                : page(importer, limits.tooMuch(), TOO_LARGE);
    }

    /** @param files chosen one by one; {@code folder}: those that lay in a folder handed in as a whole */
    @PostMapping
    Page stage(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<MultipartFile> folder) {
        var importer = gate.importer(source);
        var uploads =
                Stream.concat(uploads(files, true), uploads(folder, false)).toList();
        try {
            var batch = imports.stage(source, uploads, gate.actor());
            return Redirect.to("/imports/%s/%d".formatted(source, batch.value()));
        } catch (Refused refused) {
            return page(importer, refused.reason(), NOT_UNDERSTOOD);
        }
    }

    /** A picker left alone sends one part without a name. Hidden files of a folder are its system's business. */
    private static Stream<Upload> uploads(@Nullable List<MultipartFile> parts, boolean named) {
        return parts == null
                ? Stream.empty()
                : parts.stream()
                        .map(part -> new Upload(name(part), named, part.getSize(), part))
                        .filter(upload -> !upload.name().isEmpty() && (named || !isHidden(upload.name())));
    }

    private static String name(MultipartFile part) {
        return Objects.requireNonNullElse(part.getOriginalFilename(), "");
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.contains("\\.");
    }

    private Page page(Importer importer, @Nullable Message problem, int status) {
        return new SourcePage(importer, limits, problem, status, batches.recent(importer));
    }
}
