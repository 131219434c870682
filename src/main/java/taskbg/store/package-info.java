/** Disk: records, lock, trash, directory watch; Jackson and directory-watcher stay inside. */
@NullMarked
package taskbg.store;

import org.jspecify.annotations.NullMarked;
