package coop.cabas.members.fields.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Directory;
import coop.cabas.members.Level;
import coop.cabas.members.MemberId;
import coop.cabas.members.fields.FieldId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
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
    private final Directory directory;
    private final Caller caller;

    OwnValuesController(ValueForms forms, Directory directory, Caller caller) {
        this.forms = forms;
        this.directory = directory;
        this.caller = caller;
    }

    @GetMapping
    Page values() {
        return forms.page(PATH, me(), Level.MEMBER, true);
    }

    @PostMapping
    Page write(HttpServletRequest request) {
        return forms.write(PATH, me(), Level.MEMBER, "", request);
    }

    @GetMapping("/{field}/{place}")
    ResponseEntity<byte[]> document(@PathVariable FieldId field, @PathVariable int place) {
        return forms.document(me(), Level.MEMBER, field, place);
    }

    private MemberId me() {
        return caller.account()
                .flatMap(directory::of)
                .orElseThrow(() -> new NotFound(PATH))
                .id();
    }
}
