package procession.runtime.internal.channel;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.Role;

/// The first thing a child is told: who it is. Its parent knows, so the child needs no system call
/// to find out, and both use the same identity whatever [procession.platform.OperatingSystem] the
/// parent uses.
///
/// @param identity the child
/// @param parent its parent
/// @param parentName its parent's name
/// @param name its name
/// @param ordinals its place in the tree of default names: `2:1` for the first child of the second
///   child
/// @param role what it is
/// @param daemon whether it is ended with its parent
/// @param pool its pool's number in its parent, 0 for none
/// @param poolName its pool's name, "" for none
/// @param slot its slot, 0 for none
/// @param printsFrames whether its frames go to its standard output rather than to descriptor 3
public record Introduction(
    ProcessIdentity identity,
    ProcessIdentity parent,
    String parentName,
    String name,
    String ordinals,
    Role role,
    boolean daemon,
    int pool,
    String poolName,
    int slot,
    boolean printsFrames) {

  /// Sends it.
  public void sendTo(OutputStream output) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.INTRODUCTION);
    DataOutputStream data = frame.data();
    data.writeLong(identity.pid());
    data.writeLong(identity.startTime());
    data.writeLong(parent.pid());
    data.writeLong(parent.startTime());
    frame.text(parentName).text(name).text(ordinals);
    data.writeInt(role.number());
    data.writeBoolean(daemon);
    data.writeInt(pool);
    frame.text(poolName);
    data.writeInt(slot);
    data.writeBoolean(printsFrames);
    frame.sendTo(output);
  }

  /// Takes it from its frame.
  ///
  /// @throws IOException when it is another frame
  public static Introduction of(Frame frame) throws IOException {
    if (frame.kind() != FrameKind.INTRODUCTION) {
      throw new IOException("frame " + frame.kind() + " where the introduction should be");
    }
    DataInputStream data = frame.data();
    return new Introduction(
        new ProcessIdentity(data.readLong(), data.readLong()),
        new ProcessIdentity(data.readLong(), data.readLong()),
        frame.text(),
        frame.text(),
        frame.text(),
        Role.of(data.readInt()),
        data.readBoolean(),
        data.readInt(),
        frame.text(),
        data.readInt(),
        data.readBoolean());
  }
}
