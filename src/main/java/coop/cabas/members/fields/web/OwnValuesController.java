package coop.cabas.members.fields.web;

import coop.cabas.members.Level;
import coop.cabas.members.Myself;
import coop.cabas.members.fields.FieldId;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody holds themselves in the coop's own fields. */
@Controller
@RequestMapping("/me/fields")
@Allow(Allow.SIGNED_IN)
class OwnValuesController {

    private static final String PATH = "/me";

    private final ValueForms forms;
    private final Myself myself;

    OwnValuesController(ValueForms forms, Myself myself) {
        this.forms = forms;
        this.myself = myself;
    }

    @GetMapping
    Page values() {
        return forms.page(PATH, myself.id(), Level.MEMBER, true);
    }

    @PostMapping
    Page write(HttpServletRequest request) {
        return forms.write(PATH, myself.id(), Level.MEMBER, "", request);
    }

    @GetMapping("/{field}/{place}")
    ResponseEntity<byte[]> document(@PathVariable FieldId field, @PathVariable int place) {
        return forms.document(myself.id(), Level.MEMBER, field, place);
    }
}
