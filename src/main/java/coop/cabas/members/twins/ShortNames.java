package coop.cabas.members.twins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** First names and what friends make of them, without accents. One short name may stand for several. */
final class ShortNames {

    private static final List<String> LINES = List.of(
            "alexandre alex sacha sandro",
            "alexandra alex sandra sacha",
            "antoine toine tonio",
            "antoinette toinette nénette",
            "benjamin ben benji",
            "benoit ben",
            "bernard nanard",
            "bertrand bert",
            "brigitte gigi",
            "caroline caro line",
            "catherine cathy kathy cat kate katy",
            "charlotte charlie lotte",
            "christian chris",
            "christine chris cricri titine",
            "christophe chris tof totof",
            "clementine clem",
            "corinne coco",
            "daniel dany dan",
            "danielle dany dani",
            "delphine delph fifi",
            "dominique dom domi",
            "edouard ed eddy doudou",
            "elisabeth babeth lise betty zabeth elise",
            "emmanuel manu",
            "emmanuelle manu manue",
            "etienne tienou",
            "fabrice fab",
            "fabien fab",
            "florence flo",
            "florian flo",
            "francois franck fanfan",
            "francoise fanfan soizic",
            "frederic fred",
            "frederique fred",
            "gabriel gabi gaby",
            "gabrielle gaby gabi",
            "genevieve viviane ginou gene",
            "gerard gege",
            "guillaume guigui will",
            "helene ln leni",
            "isabelle isa belle zaza",
            "jacqueline jacky jacotte line",
            "jacques jacky jack",
            "jeanne jeannette",
            "jeremie jerem jeremy",
            "josephine jo josette",
            "joseph jo jojo",
            "josiane jo josy",
            "laurence lolo",
            "laurent lolo",
            "madeleine mado madel",
            "marguerite margot maggie",
            "marine marinette",
            "mathieu mat matt matthieu",
            "mathilde mat tilde",
            "maximilien max",
            "maxime max",
            "michel mich",
            "michele mich mimi",
            "monique momo",
            "nathalie nath nat",
            "nathan nat",
            "nicolas nico",
            "nicole nico",
            "olivier oliv",
            "patrick pat",
            "patricia pat patou",
            "philippe phil philou",
            "pierre pierrot",
            "raphael raf raph",
            "robert bob robin",
            "sebastien seb",
            "sophie soso",
            "stephane steph",
            "stephanie steph fanny",
            "suzanne suzie suzon",
            "sylvie sylv",
            "therese tess",
            "thierry titi",
            "thomas tom",
            "valerie val",
            "veronique vero",
            "victor vic",
            "victoria vic vicky",
            "vincent vince",
            "virginie gigi ninie",
            "xavier xav");

    private static final Map<String, List<Integer>> PLACES = places();

    private ShortNames() {}

    /** Whether one is short for the other, or both may be for a third. Letters as {@link Names#letters} leaves them. */
    static boolean mayBeOne(String one, String other) {
        return !Collections.disjoint(PLACES.getOrDefault(one, List.of()), PLACES.getOrDefault(other, List.of()));
    }

    private static Map<String, List<Integer>> places() {
        var places = new HashMap<String, List<Integer>>();
        for (var i = 0; i < LINES.size(); i++) {
            for (var name : Arrays.asList(LINES.get(i).split(" "))) {
                places.computeIfAbsent(Names.letters(name), any -> new ArrayList<>())
                        .add(i);
            }
        }
        return places;
    }
}
