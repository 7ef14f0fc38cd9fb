package coop.cabas.purchasing.web;

import coop.cabas.files.Files;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.forms.Field;
import coop.cabas.purchasing.forms.FormMap;
import coop.cabas.purchasing.forms.Heading;
import coop.cabas.purchasing.prices.PriceFile;
import coop.cabas.purchasing.prices.PriceFileId;
import coop.cabas.purchasing.prices.PriceFiles;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Lists of prices: handed in, looked at, read otherwise, taken or thrown away. */
@Controller
@RequestMapping("/purchasing")
@Allow(PurchasingPermissions.ORDER)
class PriceFilesController {

    private final PriceFiles prices;
    private final Suppliers suppliers;
    private final Files files;
    private final Buying buying;
    private final Clock clock;

    PriceFilesController(PriceFiles prices, Suppliers suppliers, Files files, Buying buying, Clock clock) {
        this.prices = prices;
        this.suppliers = suppliers;
        this.files = files;
        this.buying = buying;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{id:\\d+}/prices/new")
    Page fresh(@PathVariable SupplierId id) {
        buying.mustOrder(id);
        return new HandPricesPage(suppliers.find(id), Form.empty());
    }

    @PostMapping("/suppliers/{id:\\d+}/prices")
    Page hand(
            @PathVariable SupplierId id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate starts)
            throws IOException {
        buying.mustOrder(id);
        try {
            var handed = prices.hand(
                    id,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file.getBytes(),
                    Objects.requireNonNullElse(starts, LocalDate.now(clock)));
            return Redirect.to("/purchasing/prices/" + handed.value());
        } catch (Refused refused) {
            return new HandPricesPage(suppliers.find(id), Form.refused("file", refused.reason()));
        }
    }

    @GetMapping("/prices/{id:\\d+}")
    Page look(@PathVariable PriceFileId id) {
        return page(mine(id), Form.empty());
    }

    /**
     * It is read by other columns.
     *
     * @param title as they stand in the file
     * @param field what stands below each; empty for what is not read
     */
    @PostMapping("/prices/{id:\\d+}/columns")
    Page columns(
            @PathVariable PriceFileId id,
            @RequestParam(defaultValue = "") List<String> title,
            @RequestParam(defaultValue = "") List<String> field) {
        var file = mine(id);
        try {
            prices.readBy(id, map(file.map(), title, field));
        } catch (IllegalArgumentException twice) {
            return page(file, Form.refused(new Refused("purchasing.refused.columns")));
        } catch (Refused refused) {
            return page(file, Form.refused(refused));
        }
        return Redirect.to("/purchasing/prices/" + id.value());
    }

    private static FormMap map(FormMap before, List<String> titles, List<String> fields) {
        var headings = new ArrayList<Heading>();
        for (var i = 0; i < Math.min(titles.size(), fields.size()); i++) {
            if (titles.get(i).isBlank() || fields.get(i).isBlank()) {
                continue;
            }
            var title = titles.get(i);
            var known = before.headings().stream()
                    .filter(heading -> heading.title().equals(title))
                    .findFirst();
            headings.add(new Heading(
                    Field.valueOf(fields.get(i)),
                    title,
                    known.map(Heading::column).orElse(0),
                    known.map(Heading::shift).orElse(0)));
        }
        return new FormMap(before.sheet(), before.number(), headings);
    }

    @PostMapping("/prices/{id:\\d+}/taking")
    Page take(
            @PathVariable PriceFileId id,
            @RequestParam(defaultValue = "false") boolean endVanished,
            @RequestParam(defaultValue = "false") boolean costsFollow) {
        var file = mine(id);
        try {
            var taken = prices.take(id, endVanished, costsFollow);
            return Redirect.to("/purchasing/suppliers/" + file.supplier().value() + "/offers")
                    .saying("purchasing.prices.isTaken", taken.added(), taken.repriced(), taken.ended());
        } catch (Refused refused) {
            return page(file, Form.refused(refused));
        }
    }

    @PostMapping("/prices/{id:\\d+}/discarding")
    Page discard(@PathVariable PriceFileId id) {
        var file = mine(id);
        prices.discard(id);
        return Redirect.to("/purchasing/suppliers/" + file.supplier().value()).saying("purchasing.prices.isDiscarded");
    }

    private PriceFile mine(PriceFileId id) {
        var file = prices.find(id);
        buying.mustOrder(file.supplier());
        return file;
    }

    private Page page(PriceFile file, Form form) {
        return new PriceFilePage(
                suppliers.find(file.supplier()), file, files.read(file.file()).name(), prices.look(file.id()), form);
    }
}
