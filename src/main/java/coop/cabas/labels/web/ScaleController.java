package coop.cabas.labels.web;

import coop.cabas.labels.LabelsPermissions;
import coop.cabas.labels.ScaleFile;
import coop.cabas.labels.ScaleFormat;
import coop.cabas.labels.Scales;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The file that a scale with labels loads. */
@Controller
@RequestMapping("/labels/scale")
@Allow(LabelsPermissions.PRINT)
class ScaleController {

    private final Scales scales;

    ScaleController(Scales scales) {
        this.scales = scales;
    }

    @GetMapping
    Page scale() {
        var articles = scales.articles();
        var file = ScaleFile.of(articles, ScaleFormat.BIZERBA);
        return new ScalePage(articles.size() - file.left().size(), file.left());
    }

    @GetMapping("/articles.csv")
    ResponseEntity<byte[]> file() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", ScaleFormat.BIZERBA.charset()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("balance.csv")
                                .build()
                                .toString())
                .body(ScaleFile.of(scales.articles(), ScaleFormat.BIZERBA).content());
    }
}
