package taskbg.actions;

import java.util.ArrayList;
import java.util.List;
import taskbg.store.Orphans;
import taskbg.store.Trash;

/** Puts away what killed launches and writers left behind. */
public final class RemoveOrphans {
    private final Site site;
    private final Orphans orphans;

    public RemoveOrphans(Site site) {
        this.site = site;
        this.orphans = new Orphans(site.folder());
    }

    /** What has been left alone for an hour, and belongs to no process that lives. */
    public Orphans.Found find() {
        var found = orphans.find(site.now());
        return found.side().isEmpty() ? found : orphans.without(found, site.engine().marked());
    }

    /**
     * Moves files without a record to the trash, as one removal, and deletes temporary ones.
     *
     * @return the names of those that were there until now
     */
    public List<String> run(Orphans.Found found) {
        var names = new ArrayList<String>();
        if (!found.side().isEmpty()) {
            var trash = new Trash(site.folder());
            var removal = trash.begin(site.now());
            try {
                names.addAll(trash.removeOrphans(removal, found));
                trash.expire(site.now());
            } finally {
                trash.end(removal);
            }
        }
        names.addAll(orphans.deleteTemporary(found));
        return names;
    }
}
