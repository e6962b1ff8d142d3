//! The signature of a release, by a key of whoever makes it. OpenSSH's `ssh-keygen` makes and checks it: whoever works on servers has it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::machine::environment::Environment;
use crate::machine::step;

/// What the signature is for: one that was made for something else does not count.
pub const NAMESPACE: &str = "palermo-explainer";

/// Signs a file. Beside it goes the signature, and a file that names the key as `ssh-keygen -Y verify` reads it.
///
/// # Errors
///
/// When there is no `ssh-keygen`, or it does not take the key.
pub fn sign(environment: &Environment, file: &Path, key: &Path) -> Result<[PathBuf; 2]> {
    let keygen = environment.find("ssh-keygen").context("`ssh-keygen` is not on PATH: it comes with OpenSSH (Debian: openssh-client)")?;
    // An earlier one would make it ask.
    let signature = with_ending(file, ".sig");
    if signature.exists() {
        fs::remove_file(&signature).with_context(|| format!("cannot remove the earlier {}", signature.display()))?;
    }
    step::run(environment.command_at(&keygen).args(["-q", "-Y", "sign", "-n", NAMESPACE, "-f"]).arg(key).arg(file))?;
    ensure!(signature.is_file(), "`ssh-keygen` wrote no signature");
    let public = with_ending(key, ".pub");
    let public = fs::read_to_string(&public).with_context(|| format!("cannot read {}, the public half of the key", public.display()))?;
    let signers = file.with_file_name(format!("{NAMESPACE}.allowed_signers"));
    fs::write(&signers, signer(&public)?).with_context(|| format!("cannot write {}", signers.display()))?;
    Ok([signature, signers])
}

/// The line by which a key is known. Its comment often is a name and a machine, and is left out.
fn signer(public: &str) -> Result<String> {
    let mut words = public.split_whitespace();
    let (Some(kind), Some(key)) = (words.next(), words.next()) else { anyhow::bail!("the public half of the key has another form") };
    Ok(format!("{NAMESPACE} namespaces=\"{NAMESPACE}\" {kind} {key}\n"))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::process::Command;

    use super::super::site::tests::folder;
    use super::*;

    #[test]
    fn who_has_the_key_can_sign_and_everybody_can_check() -> Result<()> {
        let environment = Environment::read()?;
        let Some(keygen) = environment.find("ssh-keygen") else {
            eprintln!("not tried: there is no ssh-keygen on PATH");
            return Ok(());
        };
        let folder = folder("signature")?;
        let key = folder.join("throwaway");
        let made = Command::new(&keygen).args(["-q", "-t", "ed25519", "-N", "", "-C", "ada@laptop", "-f"]).arg(&key).status()?;
        assert!(made.success());
        let file = folder.join("release.zip");
        fs::write(&file, "bytes")?;
        let [signature, signers] = sign(&environment, &file, &key)?;
        assert!(!fs::read_to_string(&signers)?.contains("ada"));
        let verify = |namespace: &str| -> Result<bool> {
            let mut command = Command::new(&keygen);
            command.args(["-Y", "verify", "-I", NAMESPACE, "-n", namespace, "-f"]).arg(&signers).arg("-s").arg(&signature);
            Ok(command.stdin(File::open(&file)?).output()?.status.success())
        };
        assert!(verify(NAMESPACE)?);
        assert!(!verify("something-else")?, "a signature for something else");
        fs::write(&file, "bytez")?;
        assert!(!verify(NAMESPACE)?, "a changed byte");
        // Once more over an earlier signature.
        sign(&environment, &file, &key)?;
        assert!(verify(NAMESPACE)?);
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
