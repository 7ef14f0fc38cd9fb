package coop.cabas.indicators.web;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.Rules;
import coop.cabas.indicators.Rules.MarginRate;
import coop.cabas.indicators.Rules.Thresholds;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Margin rates and thresholds: everyone who reads the indicators may see them, few may change them. */
@Controller
@Allow(IndicatorsPermissions.MANAGE)
class RulesController {

    static final String PATH = "/indicators/rules";

    private final Rules rules;
    private final Viewer viewer;

    RulesController(Rules rules, Viewer viewer) {
        this.rules = rules;
        this.viewer = viewer;
    }

    private record Typed(String openDayFloor, String priceTolerance, String slowTurnover) {}

    @GetMapping(PATH)
    @Allow(IndicatorsPermissions.READ)
    Page page() {
        return page(Form.empty(), known());
    }

    @PostMapping(PATH + "/rates")
    Page setRate(@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String rate) {
        var number = number(rate);
        if (number == null) {
            return page(Form.refused("rate", Message.of("indicators.rules.notNumber")), known());
        }
        try {
            rules.setMarginRate(department, number);
        } catch (Refused refused) {
            return page(Form.refused("rate", refused.reason()), known());
        }
        return Redirect.to(PATH).saying("indicators.rules.saved");
    }

    @PostMapping(PATH + "/rates/removal")
    Page removeRate(@RequestParam String department) {
        rules.removeMarginRate(department);
        return Redirect.to(PATH).saying("indicators.rules.saved");
    }

    @PostMapping(PATH + "/thresholds")
    Page setThresholds(
            @RequestParam(defaultValue = "") String openDayFloor,
            @RequestParam(defaultValue = "") String priceTolerance,
            @RequestParam(defaultValue = "") String slowTurnover) {
        var floor = number(openDayFloor);
        var tolerance = number(priceTolerance);
        var slow = number(slowTurnover);
        if (floor == null || tolerance == null || slow == null) {
            var wrong = floor == null ? "openDayFloor" : tolerance == null ? "priceTolerance" : "slowTurnover";
            return page(Form.empty(), Form.refused(wrong, Message.of("indicators.rules.notNumber")));
        }
        try {
            rules.setThresholds(new Thresholds(floor, tolerance, slow));
        } catch (Refused refused) {
            return page(Form.empty(), Form.refused(refused));
        }
        return Redirect.to(PATH).saying("indicators.rules.saved");
    }

    private RulesPage page(Form rate, Form thresholds) {
        var departments = new LinkedHashMap<String, String>();
        departments.put("", Text.t("indicators.rules.general"));
        rules.departments().forEach(name -> departments.put(name, name));
        rules.marginRates().stream()
                .map(MarginRate::department)
                .filter(name -> !name.isEmpty())
                .forEach(name -> departments.put(name, name));
        return new RulesPage(
                rules.marginRates(), departments, rate, thresholds, viewer.may(IndicatorsPermissions.MANAGE));
    }

    private Form known() {
        var known = rules.thresholds();
        return Form.of(new Typed(
                asTyped(known.openDayFloor()), asTyped(known.priceTolerance()), asTyped(known.slowTurnover())));
    }

    private static String asTyped(BigDecimal number) {
        var plain = number.stripTrailingZeros().toPlainString();
        return Text.locale() == Locale.FRENCH ? plain.replace('.', ',') : plain;
    }

    /** A number as people type it, with a comma or a point; null when it is none, or absurdly long. */
    private static @org.jspecify.annotations.Nullable BigDecimal number(String typed) {
        var plain = typed.strip().replace(',', '.').replace("\u00a0", "").replace(" ", "");
        return plain.matches("-?\\d{1,7}(\\.\\d{1,3})?") ? new BigDecimal(plain) : null;
    }
}
