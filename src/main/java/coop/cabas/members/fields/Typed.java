package coop.cabas.members.fields;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form says of fields. Only those that it showed are touched.
 *
 * @param shown fields that the form asked for
 * @param texts what was typed or chosen, by the names that {@link CustomField#input()} gives
 * @param files documents handed in, by the same names
 * @param dropped places of documents to be let go, from 1, by the same names
 * @param was how {@link FieldForm#was()} told the values when the form was drawn; empty when it did not
 */
public record Typed(
        Set<FieldId> shown,
        Map<String, List<String>> texts,
        Map<String, List<MultipartFile>> files,
        Map<String, Set<Integer>> dropped,
        String was) {

    public static Typed of(HttpServletRequest request) {
        var shown = values(request, FieldForm.SHOWN).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new FieldId(Long.parseLong(id)))
                .collect(Collectors.toSet());
        var texts = new HashMap<String, List<String>>();
        var dropped = new HashMap<String, Set<Integer>>();
        var files = new HashMap<String, List<MultipartFile>>();
        for (var id : shown) {
            var input = "own-" + id.value();
            texts.put(input, values(request, input));
            dropped.put(
                    input,
                    values(request, input + "-drop").stream()
                            .filter(place -> place.matches("\\d{1,3}"))
                            .map(Integer::valueOf)
                            .collect(Collectors.toCollection(HashSet::new)));
            if (request instanceof MultipartHttpServletRequest multipart) {
                files.put(
                        input,
                        multipart.getFiles(input).stream()
                                .filter(file -> !file.isEmpty())
                                .toList());
            }
        }
        return new Typed(shown, texts, files, dropped, String.join("", values(request, FieldForm.WAS)));
    }

    /** The same, as the answer to a form that asked for these: what is not there was left empty. */
    Typed answering(Set<FieldId> asked) {
        var all = new HashSet<>(shown);
        all.addAll(asked);
        return new Typed(all, texts, files, dropped, was);
    }

    /** The same for somebody who was just entered, of whom nothing was there to be changed by others. */
    public Typed unseen() {
        return new Typed(shown, texts, files, dropped, "");
    }

    List<String> texts(CustomField field) {
        return texts.getOrDefault(field.input(), List.of());
    }

    List<MultipartFile> files(CustomField field) {
        return files.getOrDefault(field.input(), List.of());
    }

    /** Whether the document at that place stays. @param place from 1 */
    boolean keeps(CustomField field, int place) {
        return !dropped.getOrDefault(field.input(), Set.of()).contains(place);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
