print("pondmap")
