package coop.cabas.door.web;

import coop.cabas.door.KeyBoxId;
import coop.cabas.door.keys.OwnKeys;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDateTime;

/** Key boxes of one's own shifts. */
@Controller
@RequestMapping("/me/keys")
@Allow(Allow.SIGNED_IN)
class OwnKeysController {

    private final OwnKeys keys;
    private final Clock clock;
    private final Myself myself;

    OwnKeysController(OwnKeys keys, Clock clock, Myself myself) {
        this.keys = keys;
        this.clock = clock;
        this.myself = myself;
    }

    @GetMapping
    Page mine() {
        return page(null, null, "", null);
    }

    /** The code is on this page and nowhere else. */
    @PostMapping("/{id:\\d+}/look")
    Page look(@PathVariable KeyBoxId id) {
        try {
            return page(id, keys.look(id, myself.id()), "", null);
        } catch (Refused refused) {
            return page(null, null, "", refused.reason());
        }
    }

    /** @param seen how many codes there were when the page was drawn */
    @PostMapping("/{id:\\d+}/code")
    Page write(
            @PathVariable KeyBoxId id,
            @RequestParam(defaultValue = "") @Size(max = 30) String code,
            @RequestParam(defaultValue = "") @Size(max = 200) String why,
            @RequestParam(defaultValue = "0") int seen) {
        try {
            keys.write(id, myself.id(), seen, code, why);
        } catch (Refused refused) {
            return page(null, null, code, refused.reason());
        }
        return Redirect.to("/me/keys").saying("door.box.isChanged");
    }

    @PostMapping("/{id:\\d+}/report")
    Page report(@PathVariable KeyBoxId id, @RequestParam(defaultValue = "") @Size(max = 200) String note) {
        try {
            keys.report(id, myself.id(), note);
        } catch (Refused refused) {
            return page(null, null, "", refused.reason());
        }
        return Redirect.to("/me/keys").saying("door.box.isReported");
    }

    private Page page(@Nullable KeyBoxId shown, @Nullable String code, String typed, @Nullable Message refused) {
        return new OwnKeysPage(keys.of(myself.id()), shown, code, typed, refused, LocalDateTime.now(clock));
    }
}
