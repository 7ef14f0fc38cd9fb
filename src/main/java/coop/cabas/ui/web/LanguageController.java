package coop.cabas.ui.web;

import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import java.util.Locale;

@Controller
@Allow(Allow.ANYONE)
class LanguageController {

    private final LocaleResolver language;

    LanguageController(LocaleResolver language) {
        this.language = language;
    }

    @PostMapping("/language")
    Page choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        language.setLocale(request, response, Locale.of("en".equals(to) ? "en" : "fr"));
        return Redirect.to(back.matches("/(?![/\\\\]).*") ? back : "/");
    }
}
