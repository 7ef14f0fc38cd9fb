package coop.cabas.shifts.skills.web;

import coop.cabas.shared.Refused;
import coop.cabas.shifts.SkillId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** So many places with all of these skills, as typed. */
record NeedInput(
        @NotNull(message = "{ui.form.required}")
        @Min(value = 1, message = "{shifts.form.places}")
        @Max(value = 100, message = "{shifts.form.places}")
        @Nullable
        Integer places,

        @Nullable Set<Long> skills) {

    Set<Long> chosen() {
        return Objects.requireNonNullElse(skills, Set.of());
    }

    /** @param again the page with what was typed and what is wrong with it @param ask asks for so many places with such skills */
    Page submit(BindingResult binding, Function<Form, Page> again, BiConsumer<Integer, Set<SkillId>> ask, Page done) {
        if (binding.hasErrors()) {
            return again.apply(Form.of(binding));
        }
        try {
            ask.accept(
                    Objects.requireNonNull(places),
                    chosen().stream().map(SkillId::new).collect(Collectors.toSet()));
        } catch (Refused refused) {
            var field = refused.reason().key().equals("shifts.refused.noSkill") ? "skills" : "places";
            return again.apply(Form.refused(field, refused.reason()));
        }
        return done;
    }
}
