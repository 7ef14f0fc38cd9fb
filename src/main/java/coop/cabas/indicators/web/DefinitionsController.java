package coop.cabas.indicators.web;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

@Controller
@Allow(IndicatorsPermissions.READ)
class DefinitionsController {

    @GetMapping("/indicators/definitions")
    Page page() {
        return new DefinitionsPage(List.of(Indicator.values()));
    }
}
