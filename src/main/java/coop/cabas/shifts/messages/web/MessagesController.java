package coop.cabas.shifts.messages.web;

import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.messages.MessageKind;
import coop.cabas.shifts.messages.ShiftMessage;
import coop.cabas.shifts.messages.ShiftMessages;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Letters about shifts: switched on and off, and put into the coop's own words. */
@Controller
@RequestMapping("/shifts/messages")
@Allow(ShiftsPermissions.PLAN)
class MessagesController {

    private final ShiftMessages messages;

    MessagesController(ShiftMessages messages) {
        this.messages = messages;
    }

    @GetMapping
    Page all() {
        return new MessagesPage(messages.all());
    }

    @GetMapping("/{kind}")
    Page one(@PathVariable String kind) {
        var message = messages.find(kind);
        return page(Form.of(MessageInput.of(message)), message, Map.of());
    }

    @PostMapping("/{kind}")
    Page save(@PathVariable String kind, @Valid MessageInput input, BindingResult binding) {
        var message = messages.find(kind);
        var wrong = wrong(input, binding, message.kind());
        if (wrong != null) {
            return page(wrong, message, Map.of());
        }
        try {
            messages.save(input.message(message.kind()));
        } catch (Refused refused) {
            return page(Form.refused("circle", refused.reason()), message, Map.of());
        }
        return Redirect.to("/shifts/messages").saying("shifts.saved");
    }

    /** Nothing is saved: what was typed stays in the form, beside what would be read. */
    @PostMapping("/{kind}/preview")
    Page preview(@PathVariable String kind, @Valid MessageInput input, BindingResult binding) {
        var message = messages.find(kind);
        var wrong = wrong(input, binding, message.kind());
        return wrong == null
                ? page(Form.of(input), message, samples(input.message(message.kind())))
                : page(wrong, message, Map.of());
    }

    @PostMapping("/{kind}/standard")
    Page restore(@PathVariable String kind) {
        messages.restore(kind);
        return Redirect.to("/shifts/messages/" + kind).saying("shifts.message.restored");
    }

    private static @org.jspecify.annotations.Nullable Form wrong(
            MessageInput input, BindingResult binding, MessageKind kind) {
        return binding.hasErrors() ? Form.of(binding) : input.misplaced(kind);
    }

    private static Map<String, String> samples(ShiftMessage message) {
        var words = message.shown();
        var samples = new LinkedHashMap<String, String>();
        var french = sample(message.kind(), Locale.FRANCE);
        var english = sample(message.kind(), Locale.UK);
        samples.put(Wording.fill(words.subjectFr(), french), Wording.fill(words.bodyFr(), french));
        samples.put(Wording.fill(words.subjectEn(), english), Wording.fill(words.bodyEn(), english));
        return samples;
    }

    private static Map<Placeholder, String> sample(MessageKind kind, Locale language) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        Text.in(language, () -> {
            kind.fields().forEach(field -> values.put(field, Text.t("shifts.message.sample." + field)));
            return values;
        });
        return values;
    }

    private Page page(Form form, ShiftMessage message, Map<String, String> samples) {
        return new MessagePage(
                form,
                message.kind(),
                messages.circles(),
                samples,
                !message.words().equals(ShiftMessage.Words.STANDARD));
    }
}
