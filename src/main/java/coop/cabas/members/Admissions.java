package coop.cabas.members;

import coop.cabas.members.AdmissionFact.Effect;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The one answer to "may they shop, may they vote, and why": made of the facts that every module contributes. */
@Service
@Transactional(readOnly = true)
public class Admissions {

    private final List<AdmissionFacts> sources;

    Admissions(List<AdmissionFacts> sources) {
        this.sources = sources;
    }

    /**
     * One answer.
     *
     * @param may whether something grants it and nothing refuses it
     * @param reasons what decides: refusals when there are any, else what grants it, then what is worth saying
     */
    public record Answer(Right right, boolean may, List<Message> reasons, List<Message> warnings) {

        public Answer {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }
    }

    /** Both answers of one member. */
    public record Admission(MemberId member, Answer shop, Answer vote) {

        public Answer of(Right right) {
            return right == Right.SHOP ? shop : vote;
        }
    }

    public Admission of(MemberId member, LocalDate day) {
        return Objects.requireNonNull(of(List.of(member), day).get(member));
    }

    /** One right alone, where nothing else is asked. */
    public Answer of(MemberId member, Right right, LocalDate day) {
        return Objects.requireNonNull(of(List.of(member), right, day).get(member));
    }

    /** The same of many at once. @return one answer for each member asked about */
    public Map<MemberId, Answer> of(Collection<MemberId> members, Right right, LocalDate day) {
        var about = sources.stream().filter(source -> source.isAbout(right)).toList();
        var answers = new HashMap<MemberId, Answer>();
        of(about, members, day).forEach((member, admission) -> answers.put(member, admission.of(right)));
        return answers;
    }

    /** Whether somebody may shop, whatever they still have to do for the coop. */
    public Answer toShopAsideFromWork(MemberId member, LocalDate day) {
        var others = sources.stream()
                .filter(source -> source.isAbout(Right.SHOP) && !source.isAboutWork())
                .toList();
        return Objects.requireNonNull(of(others, List.of(member), day).get(member))
                .shop();
    }

    /** Of many at once: each source is asked once. @return one answer for each member asked about */
    public Map<MemberId, Admission> of(Collection<MemberId> members, LocalDate day) {
        return of(sources, members, day);
    }

    private static Map<MemberId, Admission> of(
            List<AdmissionFacts> sources, Collection<MemberId> members, LocalDate day) {
        var facts = new HashMap<MemberId, List<AdmissionFact>>();
        for (var source : sources) {
            source.of(members, day)
                    .forEach(fact -> facts.computeIfAbsent(fact.member(), id -> new ArrayList<>())
                            .add(fact));
        }
        var answers = new HashMap<MemberId, Admission>();
        for (var member : members) {
            var known = facts.getOrDefault(member, List.of());
            answers.put(member, new Admission(member, answer(known, Right.SHOP), answer(known, Right.VOTE)));
        }
        return answers;
    }

    private static Answer answer(List<AdmissionFact> facts, Right right) {
        var refused = told(facts, right, Effect.REFUSES);
        var granted = told(facts, right, Effect.GRANTS);
        var may = refused.isEmpty() && !granted.isEmpty();
        var reasons =
                may ? granted : refused.isEmpty() ? List.of(Message.of("members.fact.nothing." + right)) : refused;
        return new Answer(right, may, reasons, told(facts, right, Effect.WARNS));
    }

    private static List<Message> told(List<AdmissionFact> facts, Right right, Effect effect) {
        return facts.stream()
                .filter(fact -> fact.right() == right && fact.effect() == effect)
                .map(AdmissionFact::why)
                .distinct()
                .toList();
    }
}
