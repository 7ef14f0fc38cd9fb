package coop.cabas.members.listing;

import coop.cabas.access.AccountId;
import coop.cabas.access.Me;
import coop.cabas.members.Consents;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Objects;

/** One's own place in the directory: to be there, with what, or not to be. */
@Controller
@RequestMapping("/me/directory")
@Allow(Allow.SIGNED_IN)
class OwnEntryController {

    private final OwnEntries entries;
    private final PublicList publicList;
    private final Directory directory;
    private final Consents consents;

    OwnEntryController(OwnEntries entries, PublicList publicList, Directory directory, Consents consents) {
        this.entries = entries;
        this.publicList = publicList;
        this.directory = directory;
        this.consents = consents;
    }

    record EntryInput(
            @Nullable Boolean phone,
            @Nullable Boolean email,
            @Nullable Boolean town,
            @Nullable Boolean photo,

            @Size(max = 1000, message = "{listing.words.long}") @Nullable
            String words) {

        static EntryInput of(Entry entry) {
            return new EntryInput(entry.phone(), entry.email(), entry.town(), entry.photo(), entry.words());
        }

        Entry entry() {
            return new Entry(
                    Boolean.TRUE.equals(phone),
                    Boolean.TRUE.equals(email),
                    Boolean.TRUE.equals(town),
                    Boolean.TRUE.equals(photo),
                    Objects.requireNonNullElse(words, "").strip());
        }
    }

    @GetMapping
    Page entry(@Me AccountId me) {
        var member = member(me);
        return page(Form.of(EntryInput.of(entries.of(member))), member);
    }

    @PostMapping
    Page appear(@Me AccountId me, @Valid EntryInput input, BindingResult binding) {
        var member = member(me);
        if (binding.hasErrors()) {
            return page(Form.of(binding), member);
        }
        try {
            entries.appear(member, input.entry(), Text.t("listing.how"));
        } catch (Refused refused) {
            return page(Form.refused(refused), member);
        }
        return Redirect.to("/me/directory").saying("listing.appear.done");
    }

    @PostMapping("/withdrawal")
    Page disappear(@Me AccountId me) {
        entries.disappear(member(me), Text.t("listing.how"));
        return Redirect.to("/me/directory").saying("listing.disappear.done");
    }

    private Page page(Form form, MemberId member) {
        return new OwnEntryPage(
                form,
                consents.purposes().stream()
                        .filter(purpose -> purpose.code().equals(Consents.DIRECTORY))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(Consents.DIRECTORY)),
                consents.has(member, Consents.DIRECTORY),
                publicList.isOpen());
    }

    private MemberId member(AccountId me) {
        return directory
                .of(me)
                .filter(one -> entries.isOfTheCoop(one.id()))
                .orElseThrow(() -> new NotFound("me"))
                .id();
    }
}
