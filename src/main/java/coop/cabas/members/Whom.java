package coop.cabas.members;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom somebody means by what they typed: a number, or words of a name.
 *
 * @param typed as it was typed
 * @param among those it may mean, by name; several are shown for one to be chosen
 * @param chosen the one chosen among them; null while nobody is
 */
public record Whom(
        String typed, List<Member> among, @Nullable MemberId chosen) {

    public static final Whom NOBODY = new Whom("", List.of(), null);

    /** The only one that it may mean, or the one chosen. */
    public Optional<Member> one() {
        return among.size() == 1
                ? Optional.of(among.getFirst())
                : among.stream().filter(this::isChosen).findFirst();
    }

    public boolean isChosen(Member member) {
        return Objects.equals(member.id(), chosen);
    }
}
