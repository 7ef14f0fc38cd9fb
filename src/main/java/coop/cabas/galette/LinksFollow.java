package coop.cabas.galette;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.springframework.stereotype.Component;

import java.util.List;

/** The file there is known here by the file that stands for it: what comes of it tomorrow finds its way. */
@Component
class LinksFollow implements MergeFollower {

    @Override
    public List<String> columns() {
        return List.of("galette.link.ours");
    }

    @Override
    public void follow(Merging merging) {
        merging.move("galette.link", "ours", "t.thing = 'member'");
    }
}
